import { setTimeout as sleep } from 'node:timers/promises';

/** What must be there. */
export function requireValue<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something that the bench made is missing.');
  return value;
}

/** Waits until something holds, or the time is over. */
export async function pollUntil(holds: () => boolean | Promise<boolean>, atMostMs: number): Promise<boolean> {
  for (const deadline = Date.now() + atMostMs; Date.now() < deadline; await sleep(20)) if (await holds()) return true;
  return holds();
}

/** A connection may end under a request: asked again with the same key, it takes effect once. */
export async function retryUntilSuccess<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5) throw error;
      console.log(`asked again: ${String(error)}`);
      await sleep(200);
    }
  }
}
