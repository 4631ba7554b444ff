import type { Viewer } from '../../shared/auth/token-verifier.js';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import type { IsCoordinatorByProgramId } from '../facts/coordinated-programs.loaders.js';
import { PairingEntity } from './pairing.entity.js';

/** A pairing that the viewer is a party of, or whose programme they coordinate now; null for everybody else. */
export const visiblePairingById = (em: Em, viewer: Viewer | null, coordinates: IsCoordinatorByProgramId) =>
  oneByKey<PairingEntity>(
    async (ids) => {
      if (!viewer) return [];
      const pairings = await findPlainRows(em, PairingEntity, { by: 'id', keys: ids });
      const visible = await Promise.all(
        pairings.map(
          ({ mentorId, menteeId, programId }) =>
            [mentorId, menteeId].includes(viewer.personId) || coordinates.load(programId),
        ),
      );
      return pairings.filter((_, index) => visible[index]);
    },
    (pairing) => pairing.id,
  );
