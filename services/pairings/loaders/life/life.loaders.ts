import type { Viewer } from '../../../shared/auth.js';
import { leanByKey, leanListByKey } from '../../../shared/lean-rows.js';
import type { Em } from '../../../shared/orm.js';
import { ClosureEntity } from '../../entities/closure.entity.js';
import { ProposalEntity } from '../../entities/proposal.entity.js';
import { ReflectionEntity } from '../../entities/reflection.entity.js';
import { concernsByProgramId } from './concerns-by-program-id.loader.js';
import { appreciationsByPairingId, improvementsByPairingId, updatesByPairingId } from './newest-of-pairing.loader.js';

/** What the two answered to the proposal of a pairing; null for one that was never proposed. */
export const proposalByPairingId = (em: Em) => leanByKey(em, ProposalEntity, 'pairingId');

/** Why and when a pairing came to its end; null before. */
export const closureByPairingId = (em: Em) => leanByKey(em, ClosureEntity, 'pairingId');

/** What the two said when looking back, the oldest first. */
export const reflectionsByPairingId = (em: Em) =>
  leanListByKey(em, ReflectionEntity, {
    by: 'pairingId',
    order: { by: ['submittedAt', 'authorId'], direction: 'asc' },
  });

/** Everything read of a pairing's life, and of the concerns about it. */
export const lifeLoaders = (em: Em, viewer: Viewer | null) => ({
  proposalByPairingId: proposalByPairingId(em),
  closureByPairingId: closureByPairingId(em),
  reflectionsByPairingId: reflectionsByPairingId(em),
  improvementsByPairingId: improvementsByPairingId(em),
  appreciationsByPairingId: appreciationsByPairingId(em),
  updatesByPairingId: updatesByPairingId(em),
  concernsByProgramId: concernsByProgramId(em, viewer?.personId ?? null),
});

export type LifeLoaders = ReturnType<typeof lifeLoaders>;
