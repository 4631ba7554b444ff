import type { PairingStatusName } from '../../contracts/pairings-events.js';

/** A period in which the clocks of a pairing stood still, in milliseconds since 1970. */
export type ClockStop = [fromMs: number, toMs: number];

/** The periods in which a pairing was paused, and its clocks stood still. */
export interface PairingClocks {
  /** The instant at which the clocks stopped; null while they run. */
  stoppedAt: Date | null;
  /** Past pauses. */
  stops: ClockStop[];
}

/** The clocks for a status: they stop when the pairing is paused and run in any other status. */
export function updateClocks(status: PairingStatusName, { stoppedAt, stops }: PairingClocks, now: Date): PairingClocks {
  if (status === 'PAUSED') return { stoppedAt: stoppedAt ?? now, stops };
  if (!stoppedAt) return { stoppedAt, stops };
  return { stoppedAt: null, stops: [...stops, [stoppedAt.getTime(), now.getTime()]] };
}

/** Milliseconds for which the clocks stood still between two instants; without `until`, since the first one. */
export function stoppedMs(stops: readonly ClockStop[], since: Date, until?: Date): number {
  const [from, to] = [since.getTime(), until?.getTime() ?? Number.POSITIVE_INFINITY];
  return stops.reduce((sum, stop) => sum + Math.max(0, Math.min(stop[1], to) - Math.max(stop[0], from)), 0);
}

/** The instant at which the clocks have run for `ms` since another instant, by the past stops. */
export function addRunningTime(stops: readonly ClockStop[], since: Date, ms: number): Date {
  return new Date(since.getTime() + ms + stoppedMs(stops, since));
}
