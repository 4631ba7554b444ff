type RpcMethods = Record<string, (about: never) => Promise<unknown>>;

/** Answers of a service that starts later than who asks it: questions wait until it is there. */
export function createDeferredRpc<T extends object>(): { answers: T; arrive(answers: T): void } {
  const there = Promise.withResolvers<T>();
  const ask = async (question: string, about: unknown) =>
    ((await there.promise) as unknown as RpcMethods)[question]?.(about as never);
  const answers = new Proxy({} as T, { get: (_, question) => (about: unknown) => ask(String(question), about) });
  return { answers, arrive: there.resolve };
}
