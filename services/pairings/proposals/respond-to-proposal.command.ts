import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import { changePairing, findPartyPairing, type PairingChange } from '../pairing/change-pairing.writes.js';
import { decidePairing, type PairingRefusal, pairingRole, startingStatus } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import type { EligibilityCode } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { decideProposalAcceptance, decideProposalAnswer } from './proposal.domain.js';
import { ProposalEntity } from './proposal.entity.js';

export interface RespondToProposal {
  pairingId: string;
  accept: boolean;
  /** Why a party declines; shown to the programme's coordinators only. */
  reason: string | null;
}

type Code = PairingRefusal | EligibilityCode;

/**
 * A party accepts or declines a proposed pairing, once. The pairing starts when both have accepted, and ends when one
 * declines. Accepting is refused for whatever keeps the two from being paired by now.
 */
export async function respondToProposal(
  operation: PeopleOperation,
  { pairingId, accept: isAccepted, reason }: RespondToProposal,
): Promise<Result<PairingEntity, Code | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  if (!isAccepted)
    return changePairing(operation, { pairingId, action: 'DECLINE_PROPOSAL', invalid }, (locked) =>
      declineAsParty(locked, reason?.trim() || null),
    );
  if (invalid.length > 0) return refuseAll(invalid);
  const found = await findPartyPairing(operation.em, pairingId, personId);
  if (!found.ok) return found;
  const { programId, mentorId, menteeId } = found.value;
  await refreshPersonFacts(operation, programId, [mentorId, menteeId]);
  const lockFirst = (unit: PairingChange['unit']) => lockMentorPlaces(unit, [mentorId]);
  return changePairing(operation, { pairingId, action: 'ANSWER_PROPOSAL', lockFirst }, acceptAsParty);
}

async function acceptAsParty(locked: PairingChange): Promise<Result<PairingEntity, Code>> {
  const { unit, pairing, actorId } = locked;
  const proposal = await unit.em.findOneOrFail(ProposalEntity, pairing.id);
  const role = pairingRole(pairing, actorId);
  const answer = decideProposalAnswer(proposal, role);
  if (!answer.ok) return answer;
  const decision = decideProposalAcceptance(await findEligibilityFacts(unit.em, pairing, unit.now), role);
  if (!decision.ok) return decision;
  proposal[role === 'MENTOR' ? 'mentorAcceptedAt' : 'menteeAcceptedAt'] = unit.now;
  if (answer.value.complete) return start(locked);
  // No event tells of the first acceptance, but clients that cache the pairing must see that it changed.
  pairing.version += 1;
  return accept(pairing);
}

function start({ unit, pairing, record }: PairingChange): Result<PairingEntity, Code> {
  const started = decidePairing(pairing.status, 'START', 'PARTY');
  if (!started.ok) return started;
  pairing.status = startingStatus(pairing.format);
  pairing.startedAt = unit.now;
  unit.unschedule('proposal.expire', pairing.id);
  record('PairingStarted', {});
  return accept(pairing);
}

async function declineAsParty(
  { unit, pairing, next, actorId, record }: PairingChange,
  declineReason: string | null,
): Promise<Result<PairingEntity, Code>> {
  const proposal = await unit.em.findOneOrFail(ProposalEntity, pairing.id);
  const answer = decideProposalAnswer(proposal, pairingRole(pairing, actorId));
  if (!answer.ok) return answer;
  Object.assign(proposal, { declinedById: actorId, declineReason });
  Object.assign(pairing, { status: next, endedAt: unit.now });
  unit.unschedule('proposal.expire', pairing.id);
  record('PairingEnded', {});
  return accept(pairing);
}
