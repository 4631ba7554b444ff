import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { PairingRequestEntity } from './pairing-request.entity.js';

/** A request that the viewer sent or received; null for everybody else. */
export const ownRequestById = (em: Em, viewerId: string | null) =>
  oneByKey<PairingRequestEntity>(
    async (ids) => {
      if (!viewerId) return [];
      const own = { sql: 'and ?::uuid in (from_id, to_id)', params: [viewerId] };
      return findPlainRows(em, PairingRequestEntity, { by: 'id', keys: ids, where: own });
    },
    (request) => request.id,
  );
