import type { PairingStatusName } from '../../contracts/pairings-events.js';

/** From when to when the clocks of a pairing stood still, in milliseconds since 1970. */
export type ClockStop = [fromMs: number, toMs: number];

/** When a pairing's clocks stood still: while it was paused. */
export interface PairingClocks {
  /** Since when they stand still; null while they run. */
  stoppedAt: Date | null;
  /** The pauses that are over. */
  stops: ClockStop[];
}

/** Clocks as the status asks for: they stop when the pairing is paused, and run on when it is not any more. */
export function updateClocks(status: PairingStatusName, { stoppedAt, stops }: PairingClocks, now: Date): PairingClocks {
  if (status === 'PAUSED') return { stoppedAt: stoppedAt ?? now, stops };
  if (!stoppedAt) return { stoppedAt, stops };
  return { stoppedAt: null, stops: [...stops, [stoppedAt.getTime(), now.getTime()]] };
}

/** How many milliseconds between two instants the clocks stood still; `until` may be left open. */
export function stoppedMs(stops: readonly ClockStop[], since: Date, until?: Date): number {
  const [from, to] = [since.getTime(), until?.getTime() ?? Number.POSITIVE_INFINITY];
  return stops.reduce((sum, stop) => sum + Math.max(0, Math.min(stop[1], to) - Math.max(stop[0], from)), 0);
}

/** The instant by which the clocks have run for so long since another one, as far as their stops are over. */
export function addRunningTime(stops: readonly ClockStop[], since: Date, ms: number): Date {
  return new Date(since.getTime() + ms + stoppedMs(stops, since));
}
