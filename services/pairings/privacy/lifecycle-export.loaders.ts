import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { ClosureEntity } from '../closure/closure.entity.js';
import { KeepInTouchUpdateEntity } from '../closure/keep-in-touch-update.entity.js';
import { ReflectionEntity } from '../closure/reflection.entity.js';
import { ProposalEntity } from '../proposals/proposal.entity.js';
import { AppreciationEntity } from '../voices/appreciation.entity.js';
import { ConcernEntity } from '../voices/concern.entity.js';
import { ImprovementEntity } from '../voices/improvement.entity.js';

/**
 * A person's own texts in the lifecycle of their pairings, and their closures, for their archive. Texts of the other
 * party are left out.
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
