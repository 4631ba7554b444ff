import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

/** How autonomous the mentee was found to be on a calendar date, `YYYY-MM-DD` (UTC): from 1 to 5. */
export interface AutonomyPointShape {
  at: string;
  score: number;
}

const toldByNow = `select e.pairing_id as "pairingId", (e.revealed_at at time zone 'UTC')::date::text as at,
    avg(a.autonomy)::float8 as score
  from evaluation e join evaluation_answer a on a.evaluation_id = e.id
  where e.pairing_id = any(?::uuid[]) and e.status = 'REVEALED' and a.autonomy is not null
  group by e.id order by e.revealed_at, e.id`;

/**
 * How a mentee's autonomy grew, by pairing, the oldest first: the mean of how both saw it, once both were told. A pairing
 * without any is absent.
 */
export async function autonomyByPairingId(em: Em, pairingIds: string[]): Promise<Map<string, AutonomyPointShape[]>> {
  const points = new Map<string, AutonomyPointShape[]>();
  const rows = await em.execute<(AutonomyPointShape & { pairingId: string })[]>(toldByNow, [sqlArray(pairingIds)]);
  for (const { pairingId, at, score } of rows) points.set(pairingId, [...(points.get(pairingId) ?? []), { at, score }]);
  return points;
}
