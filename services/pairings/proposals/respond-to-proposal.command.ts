import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PeopleOperation, withFreshFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { decidePairing, pairingRole, startingStatus } from '../pairing/pairing.domain.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, pairingPartyFilter, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import type { EligibilityCode } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { decideProposalAcceptance, decideProposalAnswer } from './proposal.domain.js';
import { ProposalEntity } from './proposal.entity.js';

export interface RespondToProposal {
  pairingId: string;
  accept: boolean;
  /** Of a no; for the programme's coordinators alone. */
  reason: string | null;
}

type Code = PairingCode | EligibilityCode;

/**
 * One of the two says yes or no to what was proposed, once. When both said yes, the pairing starts; a no ends it. Refuses
 * INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS, and to a yes whatever keeps these two from being paired by now
 * (domain/eligibility.ts).
 */
export async function respondToProposal(
  operation: PeopleOperation,
  answer: RespondToProposal,
): Promise<Result<PairingEntity, Code | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['reason'], answer.reason, { min: 0, max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (answer.accept) return acceptProposal(operation, answer.pairingId, personId);
  return operation.transact((unit) => declineProposal(unit, { ...answer, personId }));
}

async function acceptProposal(
  operation: PeopleOperation,
  pairingId: string,
  personId: string,
): Promise<Result<PairingEntity, Code>> {
  const asked = await operation.em.findOne(PairingEntity, pairingPartyFilter(pairingId, personId));
  if (!asked) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
  return withFreshFacts<PairingEntity, Code>(operation, asked, () =>
    operation.transact(async (unit) => {
      await lockMentorPlaces(unit, [asked.mentorId]);
      const locked = await lockPairing(unit, { id: pairingId, action: 'ANSWER_PROPOSAL', personId });
      if (!locked.ok) return locked;
      return sayYes(unit, locked.value.pairing, personId);
    }),
  );
}

async function sayYes(
  unit: PairingsUnit,
  pairing: PairingEntity,
  personId: string,
): Promise<Result<PairingEntity, Code>> {
  const proposal = await unit.em.findOneOrFail(ProposalEntity, pairing.id);
  const role = pairingRole(pairing, personId);
  const answer = decideProposalAnswer(proposal, role);
  if (!answer.ok) return answer;
  const decision = decideProposalAcceptance(await findEligibilityFacts(unit.em, pairing, unit.now), role);
  if (!decision.ok) return decision;
  proposal[role === 'MENTOR' ? 'mentorAcceptedAt' : 'menteeAcceptedAt'] = unit.now;
  if (answer.value.complete) return start(unit, pairing, personId);
  // Nobody is told yet, but the pairing is another than it was.
  pairing.version += 1;
  return accept(pairing);
}

function start(unit: PairingsUnit, pairing: PairingEntity, personId: string): Result<PairingEntity, Code> {
  const started = decidePairing(pairing.status, 'START', 'PARTY');
  if (!started.ok) return started;
  pairing.status = startingStatus(pairing.format);
  pairing.startedAt = unit.now;
  unit.unschedule('proposal.expire', pairing.id);
  recordPairingEvent(unit, 'PairingStarted', pairing, { actorId: personId, payload: {} });
  return accept(pairing);
}

async function declineProposal(
  unit: PairingsUnit,
  { pairingId, personId, reason }: { pairingId: string; personId: string; reason: string | null },
): Promise<Result<PairingEntity, Code>> {
  const locked = await lockPairing(unit, { id: pairingId, action: 'TURN_DOWN', personId });
  if (!locked.ok) return locked;
  const { pairing, next } = locked.value;
  const proposal = await unit.em.findOneOrFail(ProposalEntity, pairingId);
  const answer = decideProposalAnswer(proposal, pairingRole(pairing, personId));
  if (!answer.ok) return answer;
  Object.assign(proposal, { declinedById: personId, declineReason: reason?.trim() || null });
  Object.assign(pairing, { status: next, endedAt: unit.now });
  unit.unschedule('proposal.expire', pairingId);
  recordPairingEvent(unit, 'PairingEnded', pairing, { actorId: personId, payload: {} });
  return accept(pairing);
}
