import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';

/** How autonomous the mentee was, on a day (UTC), from 1 to 5. */
export interface AutonomyRow {
  pairingId: string;
  at: string;
  score: number;
}

const toldByNow = `select e.pairing_id as "pairingId", (e.revealed_at at time zone 'UTC')::date::text as at,
    avg(a.autonomy)::float8 as score
  from evaluation e join evaluation_answer a on a.evaluation_id = e.id
  where e.pairing_id = any(?::uuid[]) and e.status = 'REVEALED' and a.autonomy is not null
  group by e.id order by e.revealed_at, e.id`;

/** A pairing's autonomy over time, the oldest first: the mean of how both saw it, once both were told. */
export const autonomyByPairingId = (em: Em) =>
  manyByKey<AutonomyRow>(
    (ids) => em.execute<AutonomyRow[]>(toldByNow, [sqlList(ids)]),
    (row) => row.pairingId,
  );
