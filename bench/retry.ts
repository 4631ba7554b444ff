import { setTimeout as sleep } from 'node:timers/promises';

/** Returns a value that must not be undefined. Throws otherwise. */
export function requireValue<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A value that the benchmark created is missing.');
  return value;
}

/** Polls a condition until it is true or the time is over. Returns whether it is true. */
export async function pollUntil(condition: () => boolean | Promise<boolean>, maxMs: number): Promise<boolean> {
  for (const deadline = Date.now() + maxMs; Date.now() < deadline; await sleep(20)) if (await condition()) return true;
  return condition();
}

/** Tries work up to five times. A request may fail with its connection; its idempotency key lets it take effect once. */
export async function retryUntilSuccess<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5) throw error;
      console.log(`tried again: ${String(error)}`);
      await sleep(200);
    }
  }
}
