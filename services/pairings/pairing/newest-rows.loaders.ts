import type { EntityName } from '@mikro-orm/core';
import { manyByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';

/** Rows of a pairing's list that is not a connection. */
const maxRows = 100;

/** The newest 100 rows of each pairing, newest first by the instant in column `at`. */
export function newestByPairingId<Row extends { pairingId: string }>(
  em: Em,
  entity: EntityName<Row>,
  { table, at }: { table: string; at: string },
) {
  const sql = `select newest.* from unnest(?::uuid[]) as wanted (id)
    cross join lateral (
      select * from ${table} where pairing_id = wanted.id order by ${at} desc, id desc limit ${maxRows}) newest
    order by newest.${at} desc, newest.id desc`;
  return manyByKey<Row>(
    async (ids) => (await em.execute<object[]>(sql, [sqlArray(ids)])).map(plainRowMapper(em, entity)),
    ({ pairingId }) => pairingId,
  );
}
