import type { Viewer } from '../../shared/auth.js';
import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { PairingEntity } from '../entities/pairing.entity.js';

/** A pairing that the viewer is a party of, or whose programme they coordinate; null for everybody else. */
export const visiblePairingById = (em: Em, viewer: Viewer | null) =>
  oneByKey<PairingEntity>(
    async (ids) => {
      if (!viewer) return [];
      const { personId, coordinates } = viewer;
      const visible = [{ mentorId: personId }, { menteeId: personId }, { programId: { $in: coordinates } }];
      return em.find(PairingEntity, { id: { $in: ids }, $or: visible });
    },
    (pairing) => pairing.id,
  );
