import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { HierarchyMarkEntity } from '../pairing/hierarchy-mark.entity.js';
import { ReferralEntity } from '../referrals/referral.entity.js';
import { RelaunchEntity } from './relaunch.entity.js';

const newest = `select r.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
  select * from relaunch where pairing_id = wanted.id order by started_at desc, id desc limit 1) r`;

/** The latest relaunch of a pairing; null where there was none. */
const relaunchByPairingId = (em: Em) =>
  oneByKey<RelaunchEntity>(
    async (ids) => {
      const rows = await em.execute<object[]>(newest, [sqlArray(ids)]);
      return rows.map(plainRowMapper(em, RelaunchEntity));
    },
    (relaunch) => relaunch.pairingId,
  );

/** A pairing's referrals, the newest first. */
const referralsByPairingId = (em: Em) =>
  plainRowsByKey(em, ReferralEntity, { by: 'pairingId', order: { by: ['madeAt', 'id'], direction: 'desc' } });

/** Since when the two of a pairing stand in one chain of managers; null where they do not. */
const hierarchyMarkByPairingId = (em: Em) => plainRowByKey(em, HierarchyMarkEntity, 'pairingId');

interface From {
  em: Em;
}

/** What is read of relaunches and referrals, one statement a loader: what makes each. */
export const relaunchLoaders = {
  relaunchByPairingId: ({ em }: From) => relaunchByPairingId(em),
  referralsByPairingId: ({ em }: From) => referralsByPairingId(em),
  hierarchyMarkByPairingId: ({ em }: From) => hierarchyMarkByPairingId(em),
};
