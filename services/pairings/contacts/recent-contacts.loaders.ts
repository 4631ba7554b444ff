import { manyByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { maxRhythmContacts, type RhythmContact } from '../health/rhythm.domain.js';

export interface RecentContact extends RhythmContact {
  pairingId: string;
}

const sql = `select last.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
    select pairing_id as "pairingId", initiated_by_id as "initiatedById", at from contact
    where pairing_id = wanted.id order by at desc, id desc limit ${maxRhythmContacts}) last`;

/** The last ten contacts of each pairing. One statement. */
export const recentContactsByPairingId = (em: Em) =>
  manyByKey<RecentContact>(
    async (ids) => {
      const rows = await em.execute<(Omit<RecentContact, 'at'> & { at: string })[]>(sql, [sqlArray(ids)]);
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    (row) => row.pairingId,
  );
