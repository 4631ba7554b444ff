import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import type { PairingRole } from '../pairing/pairing.domain.js';
import { type PairingsTextKey, refusal, refuse } from '../refusals.js';
import { decideEligibility, type EligibilityCode, type EligibilityFacts } from '../requests/eligibility.domain.js';

/** What the two have answered so far. */
export interface ProposalState {
  mentorAcceptedAt: Date | null;
  menteeAcceptedAt: Date | null;
}

/**
 * What a yes of one of the two does: `complete` is true when the other has said yes before. Refuses WRONG_STATUS to who
 * has answered already.
 */
export function decideProposalAnswer(
  state: ProposalState,
  role: PairingRole,
): Result<{ complete: boolean }, 'WRONG_STATUS'> {
  const { mentorAcceptedAt, menteeAcceptedAt } = state;
  const [own, other] = role === 'MENTOR' ? [mentorAcceptedAt, menteeAcceptedAt] : [menteeAcceptedAt, mentorAcceptedAt];
  return own ? refuse('WRONG_STATUS', 'pairingId', 'proposal.answered') : accept({ complete: other !== null });
}

interface Told {
  code?: EligibilityCode;
  about: 'mentorId' | 'menteeId';
  text: PairingsTextKey;
}

/** How a coordinator is told what a mentee would be told of themselves, by the text of the refusal. */
const toldToCoordinators: { [Key in PairingsTextKey]?: Told } = {
  'pair.samePerson': { about: 'menteeId', text: 'proposal.samePerson' },
  'pair.conflict': { about: 'mentorId', text: 'proposal.conflict' },
  'pair.already': { about: 'mentorId', text: 'proposal.already' },
  'member.youMentee': { about: 'menteeId', text: 'proposal.notMentee' },
  'member.youSuspended': { code: 'NOT_ACCEPTING', about: 'menteeId', text: 'mentee.unavailable' },
  'request.pendingAlready': { about: 'mentorId', text: 'proposal.requested' },
};

/**
 * Whether a coordinator may propose these two to each other: what would let the mentee ask lets the coordinator propose.
 * Refuses every code of eligibility, as a coordinator is told it. A block is told to who made it and to a coordinator who
 * is neither of the two; a coordinator whom the other has blocked hears NOT_ACCEPTING, as of somebody who takes nobody.
 */
export function decidePairProposal(pair: EligibilityFacts, proposerId: string): Result<null, EligibilityCode> {
  const unblocked = pair.separations.filter(({ kind }) => kind !== 'BLOCK');
  const decision = decideEligibility({ ...pair, separations: unblocked }, 'REQUEST');
  if (!decision.ok) return refuseAll(decision.refusals.map((refused) => toldOf(refused, pair)));
  return decideBlocks(pair, proposerId);
}

function toldOf(refused: Refusal<EligibilityCode>, { mentor }: EligibilityFacts): Refusal<EligibilityCode> {
  if (refused.code === 'NOT_FOUND') {
    const about = mentor && mentor.status !== 'ERASED' ? 'menteeId' : 'mentorId';
    return { ...refused, path: ['input', about] };
  }
  const told = Object.entries(toldToCoordinators).find(([text]) => text === refused.text)?.[1];
  return told ? refusal(told.code ?? refused.code, ['input', told.about], told.text) : refused;
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
 * Whether one of the two may still say yes to what was proposed: what separates two people, places and away dates hold as
 * they do for a request. The proposal itself holds a place already; requests are no matter here. Refusals as of
 * eligibility, told to who answers.
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
