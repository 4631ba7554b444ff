import type { Em } from '../../shared/orm.js';

/** How autonomous the mentee was found to be on a calendar date, `YYYY-MM-DD`. */
export interface AutonomyPoint {
  at: string;
  score: number;
}

/**
 * How a mentee's autonomy grew, by pairing, the oldest first. Evaluations are where it is asked; a pairing without any
 * is absent.
 */
export async function autonomyOf(_em: Em, _pairingIds: string[]): Promise<Map<string, AutonomyPoint[]>> {
  return new Map();
}
