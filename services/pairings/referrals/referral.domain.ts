import type { MembershipFacts, PersonFacts } from '../../contracts/people-events.js';
import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { RequestGoalShape } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

/**
 * INTRODUCTION: a party introduces the other to a member of the programme. The other accepts, and the referrer confirms
 * that the introduction was made. REDIRECT: the mentee goes on with a mentor who is better placed. When the other
 * accepts, a request is sent to that mentor in the mentee's name.
 */
export type ReferralKindName = 'INTRODUCTION' | 'REDIRECT';
export type ReferralStatusName = 'PROPOSED' | 'ACCEPTED' | 'INTRODUCED' | 'REQUEST_SENT' | 'DECLINED';
/** `REFERRER`: the party who made the referral. `OTHER`: the other party. */
export type ReferralActor = 'REFERRER' | 'OTHER';
export type ReferralAnswer = 'ACCEPT' | 'DECLINE';

/** Statuses in which a referral waits for a party. A person has at most one open referral of a kind in a pairing. */
export const openReferralStatuses = ['PROPOSED', 'ACCEPTED'] as const satisfies ReferralStatusName[];

/** Maximum referrals of a pairing. */
export const maxReferrals = 50;

type Moves = Partial<Record<ReferralStatusName, ReferralStatusName>>;

/**
 * The next status by the present one. Any other status is refused. Declining by the referrer withdraws the referral.
 */
const moves: Record<ReferralKindName, Record<ReferralActor, Record<ReferralAnswer, Moves>>> = {
  INTRODUCTION: {
    OTHER: { ACCEPT: { PROPOSED: 'ACCEPTED' }, DECLINE: { PROPOSED: 'DECLINED', ACCEPTED: 'DECLINED' } },
    REFERRER: { ACCEPT: { ACCEPTED: 'INTRODUCED' }, DECLINE: { PROPOSED: 'DECLINED', ACCEPTED: 'DECLINED' } },
  },
  REDIRECT: {
    OTHER: { ACCEPT: { PROPOSED: 'REQUEST_SENT' }, DECLINE: { PROPOSED: 'DECLINED' } },
    REFERRER: { ACCEPT: {}, DECLINE: { PROPOSED: 'DECLINED' } },
  },
};

/** Who answers a referral, and how. */
export interface ReferralResponse {
  actor: ReferralActor;
  answer: ReferralAnswer;
}

/** The status of a referral after an answer. NOT_FOUND: the other party has to accept first. */
export function decideReferralAnswer(
  { kind, status }: { kind: ReferralKindName; status: ReferralStatusName },
  { actor, answer }: ReferralResponse,
): Result<ReferralStatusName, 'NOT_FOUND' | 'WRONG_STATUS'> {
  const next = moves[kind][actor][answer][status];
  if (next) return accept(next);
  if (actor === 'REFERRER' && status === 'PROPOSED') return refuse('NOT_FOUND', 'referralId', 'referral.othersTurn');
  return refuse('WRONG_STATUS', 'referralId', status === 'ACCEPTED' ? 'referral.makersTurn' : 'referral.settled');
}

export interface ReferralText {
  goal: string | null;
  note: string | null;
}

/** What is wrong with the texts of a referral. */
export function checkReferral({ goal, note }: ReferralText): Invalid[] {
  return [
    ...checkText(['input', 'goal'], goal, { min: 0, max: 500 }),
    ...checkText(['input', 'note'], note, { min: 0, max: 1000 }),
  ];
}

/** The person who is referred to, as far as the decision needs them. */
export interface ReferralFacts {
  kind: ReferralKindName;
  /** The parties of the pairing. */
  partyIds: string[];
  toId: string;
  /** Null for an unknown person. */
  to: { status: PersonFacts['status']; roles: MembershipFacts['roles'] } | null;
  /** Whether the referrer has blocked them. */
  blockedByReferrer: boolean;
  /** Whether a referral of this kind to this person is open. */
  isOpen: boolean;
  /** Referrals of this pairing so far. */
  count: number;
  /** Goals of the request that an accepted REDIRECT would send. */
  goals: RequestGoalShape[];
}

export type ReferralCode =
  | 'NOT_FOUND'
  | 'SAME_PERSON'
  | 'BLOCKED'
  | 'NOT_ACCEPTING'
  | 'TOO_MANY_PENDING'
  | 'GOAL_REQUIRED';

const toPath = ['input', 'toPersonId'];

/** Whether a person may be referred to, as far as it depends on them and on the referrals of the pairing. */
export function decideNewReferral(about: ReferralFacts): Result<null, ReferralCode> {
  const { partyIds, toId, to } = about;
  if (partyIds.includes(toId)) return refuse('SAME_PERSON', toPath, 'referral.oneOfYou');
  if (!to || to.status === 'ERASED' || to.roles.length === 0) return refuse('NOT_FOUND', toPath, 'person.notFound');
  if (about.blockedByReferrer) return refuse('BLOCKED', toPath, 'referral.blocked');
  if (to.status === 'SUSPENDED') return refuse('NOT_ACCEPTING', toPath, 'referral.unavailable');
  if (about.isOpen) return refuse('TOO_MANY_PENDING', toPath, 'referral.already');
  if (about.count >= maxReferrals) return refuse('TOO_MANY_PENDING', ['input', 'pairingId'], 'referral.tooMany');
  if (about.kind === 'REDIRECT' && about.goals.length === 0)
    return refuse('GOAL_REQUIRED', ['input', 'goal'], 'referral.goalRequired');
  return accept(null);
}

const maxGoals = 10;

/** The goals of the request of a referral: the goal that the referral names first, then those of the pairing. */
export function referralGoals(named: string | null, goalsAtStart: RequestGoalShape[]): RequestGoalShape[] {
  if (!named) return goalsAtStart.slice(0, maxGoals);
  const known = goalsAtStart.find(({ text }) => text === named);
  const others = goalsAtStart.filter(({ text }) => text !== named);
  return [{ text: named, horizon: known?.horizon ?? 'SHORT' } as const, ...others].slice(0, maxGoals);
}
