import { manyByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { KeepInTouchUpdateEntity } from '../closure/keep-in-touch-update.entity.js';
import { AppreciationEntity } from './appreciation.entity.js';
import { ImprovementEntity } from './improvement.entity.js';

/** A list of a pairing's that is no connection holds at most so many, the newest. */
const most = 100;

const newest = (table: string, at: string) => `select part.* from unnest(?::uuid[]) as wanted (owner)
  cross join lateral (select * from ${table} where pairing_id = wanted.owner order by ${at} desc, id desc limit ${most}) part
  order by part.${at} desc, part.id desc`;

const improvements = newest('improvement', 'added_at');
const appreciations = newest('appreciation', 'sent_at');
const updates = newest('keep_in_touch_update', 'posted_at');

/** What would help a pairing, the newest 100 first. */
export const improvementsByPairingId = (em: Em) =>
  manyByKey<ImprovementEntity>(
    async (ids) => rowsOf(em, improvements, ids).then((rows) => rows.map(plainRowMapper(em, ImprovementEntity))),
    ({ pairingId }) => pairingId,
  );

/** Thanks in a pairing, the newest 100 first. */
export const appreciationsByPairingId = (em: Em) =>
  manyByKey<AppreciationEntity>(
    async (ids) => rowsOf(em, appreciations, ids).then((rows) => rows.map(plainRowMapper(em, AppreciationEntity))),
    ({ pairingId }) => pairingId,
  );

/** News of two who keep in touch, the newest 100 first. */
export const updatesByPairingId = (em: Em) =>
  manyByKey<KeepInTouchUpdateEntity>(
    async (ids) => rowsOf(em, updates, ids).then((rows) => rows.map(plainRowMapper(em, KeepInTouchUpdateEntity))),
    ({ pairingId }) => pairingId,
  );

function rowsOf(em: Em, sql: string, ids: string[]): Promise<object[]> {
  return em.execute<object[]>(sql, [sqlArray(ids)]);
}
