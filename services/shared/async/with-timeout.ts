/** Whether this succeeds within so many milliseconds; what comes later, or fails, is no. */
export function withTimeout(ms: number, attempt: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  attempt.then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(timer));
}
