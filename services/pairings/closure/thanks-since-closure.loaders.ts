import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const sql = `select c.pairing_id as "pairingId", a.from_id as "personId"
    from closure c join appreciation a on a.pairing_id = c.pairing_id and a.sent_at >= c.begun_at
    where c.pairing_id = any(?::uuid[])
  union select pairing_id, author_id from reflection where thanks is not null and pairing_id = any(?::uuid[])`;

/** The persons who have thanked the other since the closure of each pairing began. One statement. */
export async function findThankersByPairing(em: Em, pairingIds: string[]): Promise<(pairingId: string) => string[]> {
  const ids = sqlArray(pairingIds);
  const rows = await em.execute<{ pairingId: string; personId: string }[]>(sql, [ids, ids]);
  return (pairingId) => rows.filter((row) => row.pairingId === pairingId).map(({ personId }) => personId);
}
