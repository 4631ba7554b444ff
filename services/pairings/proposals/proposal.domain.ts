import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import type { PairingRole } from '../pairing/pairing.domain.js';
import { type PairingsTextKey, refusal, refuse } from '../refusals.js';
import { decideEligibility, type EligibilityCode, type EligibilityFacts } from '../requests/eligibility.domain.js';

/** The acceptances of a proposed pairing so far. */
export interface ProposalState {
  mentorAcceptedAt: Date | null;
  menteeAcceptedAt: Date | null;
}

/**
 * Whether an acceptance completes the proposal: `complete` is true when the other party has accepted before. Each party
 * answers once.
 */
export function decideProposalAnswer(
  state: ProposalState,
  role: PairingRole,
): Result<{ complete: boolean }, 'WRONG_STATUS'> {
  const { mentorAcceptedAt, menteeAcceptedAt } = state;
  const [own, other] = role === 'MENTOR' ? [mentorAcceptedAt, menteeAcceptedAt] : [menteeAcceptedAt, mentorAcceptedAt];
  return own ? refuse('WRONG_STATUS', 'pairingId', 'proposal.answered') : accept({ complete: other !== null });
}

interface CoordinatorRefusal {
  code?: EligibilityCode;
  about: 'mentorId' | 'menteeId';
  text: PairingsTextKey;
}

/**
 * Refusals of eligibility address the mentee. For a coordinator, some get another text, code or field; by the text of
 * the refusal.
 */
const coordinatorRefusals: { [Key in PairingsTextKey]?: CoordinatorRefusal } = {
  'pair.samePerson': { about: 'menteeId', text: 'proposal.samePerson' },
  'pair.conflict': { about: 'mentorId', text: 'proposal.conflict' },
  'pair.already': { about: 'mentorId', text: 'proposal.already' },
  'member.youMentee': { about: 'menteeId', text: 'proposal.notMentee' },
  'member.youSuspended': { code: 'NOT_ACCEPTING', about: 'menteeId', text: 'mentee.unavailable' },
  'request.pendingAlready': { about: 'mentorId', text: 'proposal.requested' },
};

/**
 * Whether a coordinator may propose two people to each other: whatever would let the mentee ask the mentor. A block is
 * named to the person who made it and to a coordinator who is neither of the two; a coordinator whom the other has
 * blocked sees NOT_ACCEPTING, as for a person who accepts nobody.
 */
export function decidePairProposal(pair: EligibilityFacts, proposerId: string): Result<null, EligibilityCode> {
  const unblocked = pair.separations.filter(({ kind }) => kind !== 'BLOCK');
  const decision = decideEligibility({ ...pair, separations: unblocked }, 'REQUEST');
  if (!decision.ok) return refuseAll(decision.refusals.map((refused) => toCoordinatorRefusal(refused, pair)));
  return decideBlocks(pair, proposerId);
}

function toCoordinatorRefusal(
  refused: Refusal<EligibilityCode>,
  { mentor }: EligibilityFacts,
): Refusal<EligibilityCode> {
  if (refused.code === 'NOT_FOUND') {
    const about = mentor && mentor.status !== 'ERASED' ? 'menteeId' : 'mentorId';
    return { ...refused, path: ['input', about] };
  }
  const mapped = Object.entries(coordinatorRefusals).find(([text]) => text === refused.text)?.[1];
  return mapped ? refusal(mapped.code ?? refused.code, ['input', mapped.about], mapped.text) : refused;
}

function decideBlocks(pair: EligibilityFacts, proposerId: string): Result<null, EligibilityCode> {
  const { mentorId, menteeId } = pair;
  const blockers = pair.separations.filter(({ kind }) => kind === 'BLOCK').map(({ personId }) => personId);
  if (blockers.length === 0) return accept(null);
  const other = proposerId === mentorId ? 'menteeId' : 'mentorId';
  if (blockers.includes(proposerId)) return refuse('BLOCKED', ['input', other], 'pair.blocked');
  if (proposerId === menteeId) return refuse('NOT_ACCEPTING', ['input', other], 'mentor.notAccepting');
  if (proposerId === mentorId) return refuse('NOT_ACCEPTING', ['input', other], 'mentee.unavailable');
  return refuse('BLOCKED', ['input', other], 'proposal.blocked');
}

/**
 * Whether a party may still accept a proposed pairing: barriers, places and absences count as for a request. The
 * proposal already holds a place, and pending requests do not count. Refusals address the party.
 */
export function decideProposalAcceptance(pair: EligibilityFacts, role: PairingRole): Result<null, EligibilityCode> {
  const own = { ...pair, openPairings: pair.openPairings - 1, paired: false, pendingRequests: 0, requested: false };
  const decision =
    role === 'MENTOR' ? decideEligibility(own, 'ACCEPT') : decideEligibility(takingRequests(own), 'REQUEST');
  if (decision.ok) return decision;
  return refuseAll(decision.refusals.map((refused) => ({ ...refused, path: ['pairingId'] })));
}

function takingRequests(pair: EligibilityFacts): EligibilityFacts {
  const { mentor } = pair;
  if (!mentor?.mentor) return pair;
  return {
    ...pair,
    mentor: { ...mentor, mentor: { ...mentor.mentor, acceptingRequests: true, maxPendingRequests: 1 } },
  };
}
