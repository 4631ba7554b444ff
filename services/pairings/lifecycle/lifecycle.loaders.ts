import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { ClosureEntity } from '../closure/closure.entity.js';
import { ReflectionEntity } from '../closure/reflection.entity.js';
import { ProposalEntity } from '../proposals/proposal.entity.js';
import { concernsByProgramId } from '../voices/concern.loaders.js';
import {
  appreciationsByPairingId,
  improvementsByPairingId,
  updatesByPairingId,
} from '../voices/improvement-appreciation.loaders.js';

/** What the two answered to the proposal of a pairing; null for one that was never proposed. */
export const proposalByPairingId = (em: Em) => plainRowByKey(em, ProposalEntity, 'pairingId');

/** Why and when a pairing came to its end; null before. */
export const closureByPairingId = (em: Em) => plainRowByKey(em, ClosureEntity, 'pairingId');

/** What the two said when looking back, the oldest first. */
export const reflectionsByPairingId = (em: Em) =>
  plainRowsByKey(em, ReflectionEntity, {
    by: 'pairingId',
    order: { by: ['submittedAt', 'authorId'], direction: 'asc' },
  });

interface From {
  em: Em;
  viewerId: string | null;
}

/** Everything read of a pairing's life, and of the concerns about it: what makes each loader. */
export const lifecycleLoaders = {
  proposalByPairingId: ({ em }: From) => proposalByPairingId(em),
  closureByPairingId: ({ em }: From) => closureByPairingId(em),
  reflectionsByPairingId: ({ em }: From) => reflectionsByPairingId(em),
  improvementsByPairingId: ({ em }: From) => improvementsByPairingId(em),
  appreciationsByPairingId: ({ em }: From) => appreciationsByPairingId(em),
  updatesByPairingId: ({ em }: From) => updatesByPairingId(em),
  concernsByProgramId: ({ em, viewerId }: From) => concernsByProgramId(em, viewerId),
};
