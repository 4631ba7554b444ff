import type { PersonExport } from '../../../contracts/export-rpc.js';
import type { Em } from '../../../shared/database/orm.js';
import { AppreciationEntity } from '../../entities/appreciation.entity.js';
import { ClosureEntity } from '../../entities/closure.entity.js';
import { ConcernEntity } from '../../entities/concern.entity.js';
import { ImprovementEntity } from '../../entities/improvement.entity.js';
import { KeepInTouchUpdateEntity } from '../../entities/keep-in-touch-update.entity.js';
import { ProposalEntity } from '../../entities/proposal.entity.js';
import { ReflectionEntity } from '../../entities/reflection.entity.js';

/**
 * What one person wrote in the life of their pairings, and their closures. What the other wrote is the other's, and so is
 * why the other declined.
 */
export async function exportLifecycle(
  em: Em,
  personId: string,
  ofPairings: { pairingId: { $in: string[] } },
): Promise<PersonExport> {
  const own = { authorId: personId };
  const declined = await em.find(ProposalEntity, { declinedById: personId }, { orderBy: { pairingId: 'asc' } });
  return {
    declinedProposals: declined.map(({ pairingId, declineReason }) => ({ pairingId, declineReason })),
    closures: await em.find(ClosureEntity, ofPairings, { orderBy: { begunAt: 'asc', pairingId: 'asc' } }),
    reflections: await em.find(ReflectionEntity, own, { orderBy: { submittedAt: 'asc' } }),
    improvements: await em.find(ImprovementEntity, own, { orderBy: { addedAt: 'asc', id: 'asc' } }),
    appreciations: await em.find(AppreciationEntity, { fromId: personId }, { orderBy: { sentAt: 'asc', id: 'asc' } }),
    updates: await em.find(KeepInTouchUpdateEntity, own, { orderBy: { postedAt: 'asc', id: 'asc' } }),
    concerns: await em.find(ConcernEntity, { raisedById: personId }, { orderBy: { raisedAt: 'asc', id: 'asc' } }),
  };
}
