import type { ExecutionResult } from 'graphql';

/** Maximum of events that are resolved ahead of the reader. */
const maxAhead = 4;
const done = { done: true, value: undefined } as const;

/**
 * Resolves each event in its own context, several at once if several wait, and returns the results in order. `return()`
 * reaches the source at once, even while an event is awaited.
 */
export function resolveAhead(
  source: AsyncIterator<unknown>,
  resolve: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const underWay: Promise<IteratorResult<ExecutionResult>>[] = [];
  let reading: Promise<void> | undefined;
  let isOver = false;
  const readNext = () => {
    if (reading || isOver || underWay.length >= maxAhead) return;
    const event = source.next();
    const result = event.then(async ({ done: isLast, value }) =>
      isLast ? done : { done: false as const, value: await resolve(value) },
    );
    result.catch(() => undefined);
    underWay.push(result);
    const afterRead = (hasEnded: boolean) => {
      reading = undefined;
      isOver ||= hasEnded;
      readNext();
    };
    reading = event.then(
      ({ done: isLast }) => afterRead(isLast === true),
      () => afterRead(true),
    );
  };
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    isOver = true;
    underWay.length = 0;
    await source.return?.();
    return done;
  };
  return {
    async next() {
      readNext();
      // Another `next()` is waiting for the event that is being read: wait and check again.
      while (underWay.length === 0 && reading) await reading;
      const result = underWay.shift();
      try {
        return (await result) ?? done;
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
