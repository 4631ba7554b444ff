import { setTimeout as sleep } from 'node:timers/promises';

/** What must be there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something that the bench made is missing.');
  return value;
}

/** Waits until something holds, or the time is over. */
export async function until(holds: () => boolean | Promise<boolean>, atMostMs: number): Promise<boolean> {
  for (const deadline = Date.now() + atMostMs; Date.now() < deadline; await sleep(20)) if (await holds()) return true;
  return holds();
}
