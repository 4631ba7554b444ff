/**
 * Returns whether a promise resolves within `ms` milliseconds. A rejection and a late result count as false; it never
 * rejects.
 */
export function withTimeout(ms: number, attempt: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  attempt.then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(timer));
}
