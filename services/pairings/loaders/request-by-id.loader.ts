import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { PairingRequestEntity } from '../entities/pairing-request.entity.js';

/** A request that the viewer sent or received; null for everybody else. */
export const ownRequestById = (em: Em, viewerId: string | null) =>
  oneByKey<PairingRequestEntity>(
    async (ids) => {
      if (!viewerId) return [];
      return em.find(PairingRequestEntity, { id: { $in: ids }, $or: [{ fromId: viewerId }, { toId: viewerId }] });
    },
    (request) => request.id,
  );
