import { addDays } from '../../shared/time/dates.js';
import type { PairingsUnit } from '../operation.js';
import { requestExpiresAfterDays } from '../requests/request.domain.js';
import { ProposalEntity } from './proposal.entity.js';

interface NewProposal {
  proposedById: string;
  idempotencyKey: string | null;
  expiresAfterDays: number | undefined;
}

/** Asks the two about a pairing that is proposed to them; like a request, it expires when not both answer in time. */
export function createProposal(
  unit: PairingsUnit,
  pairingId: string,
  { proposedById, idempotencyKey, expiresAfterDays = requestExpiresAfterDays }: NewProposal,
): void {
  const expiresAt = addDays(unit.now, expiresAfterDays);
  const answers = { mentorAcceptedAt: null, menteeAcceptedAt: null, declinedById: null, declineReason: null };
  const proposal = { pairingId, proposedById, idempotencyKey, expiresAt, ...answers };
  unit.em.persist(unit.em.create(ProposalEntity, proposal));
  unit.schedule('proposal.expire', pairingId, expiresAt);
}
