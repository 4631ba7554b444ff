import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { LoaderParts } from '../loader-parts.js';
import { RelaunchEntity } from './relaunch.entity.js';

const newest = `select r.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
  select * from relaunch where pairing_id = wanted.id order by started_at desc, id desc limit 1) r`;

/** The latest relaunch of a pairing; null without any. */
const relaunchByPairingId = (em: Em) =>
  oneByKey<RelaunchEntity>(
    async (ids) => {
      const rows = await em.execute<object[]>(newest, [sqlArray(ids)]);
      return rows.map(plainRowMapper(em, RelaunchEntity));
    },
    (relaunch) => relaunch.pairingId,
  );

export const relaunchLoaders = {
  relaunchByPairingId: ({ em }: LoaderParts) => relaunchByPairingId(em),
};
