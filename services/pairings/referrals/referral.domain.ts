import type { MembershipFacts, PersonFacts } from '../../contracts/people-events.js';
import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { RequestGoalShape } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

/**
 * INTRODUCTION: one of the two presents the other to a member of the programme. The other says yes, the one who offered
 * makes the introduction, and says so: both know. REDIRECT: the mentee goes on with a mentor who is better placed. The
 * other says yes, and a request goes to that mentor in the mentee's name.
 */
export type ReferralKindName = 'INTRODUCTION' | 'REDIRECT';
export type ReferralStatusName = 'PROPOSED' | 'ACCEPTED' | 'INTRODUCED' | 'REQUEST_SENT' | 'DECLINED';
/** `REFERRER`: who made the referral. `OTHER`: the other of the two. */
export type ReferralActor = 'REFERRER' | 'OTHER';
export type ReferralAnswer = 'ACCEPT' | 'DECLINE';

/** Statuses in which a referral still waits for one of the two; there is one at most to a person, of a kind. */
export const openReferralStatuses = ['PROPOSED', 'ACCEPTED'] as const satisfies ReferralStatusName[];

/** Referrals that one pairing keeps. */
export const maxReferrals = 50;

type Moves = Partial<Record<ReferralStatusName, ReferralStatusName>>;

/** From which status to which; from any other it is refused. The maker's no takes the referral back. */
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

/** Who of the two answers. */
export interface ReferralResponse {
  actor: ReferralActor;
  answer: ReferralAnswer;
}

/**
 * The status of a referral after an answer. Refuses NOT_FOUND while it is for the other to say yes, WRONG_STATUS once it is
 * settled, or for who has said yes already.
 */
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

/** Every reason why a referral cannot be made as it is written. */
export function checkReferral({ goal, note }: ReferralText): Invalid[] {
  return [
    ...checkText(['input', 'goal'], goal, { min: 0, max: 500 }),
    ...checkText(['input', 'note'], note, { min: 0, max: 1000 }),
  ];
}

/** Who is referred to, and what is known of them. */
export interface ReferralFacts {
  kind: ReferralKindName;
  /** The pairing's two. */
  partyIds: string[];
  toId: string;
  /** Null when nothing is known of them. */
  to: { status: PersonFacts['status']; roles: MembershipFacts['roles'] } | null;
  /** Whoever refers has blocked them. */
  blockedByMaker: boolean;
  /** A referral of this kind to this person is open. */
  isOpen: boolean;
  /** Referrals of this pairing so far. */
  count: number;
  /** Goals that a request would carry. */
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

/**
 * Whether somebody may be referred to, as far as they alone decide it. Refuses SAME_PERSON for one of the two, NOT_FOUND for
 * who takes no part in the programme, BLOCKED for who was blocked by the one who refers, NOT_ACCEPTING for who is
 * suspended, TOO_MANY_PENDING, and GOAL_REQUIRED for a REDIRECT without a goal.
 */
export function decideNewReferral(about: ReferralFacts): Result<null, ReferralCode> {
  const { partyIds, toId, to } = about;
  if (partyIds.includes(toId)) return refuse('SAME_PERSON', toPath, 'referral.oneOfYou');
  if (!to || to.status === 'ERASED' || to.roles.length === 0) return refuse('NOT_FOUND', toPath, 'person.notFound');
  if (about.blockedByMaker) return refuse('BLOCKED', toPath, 'referral.blocked');
  if (to.status === 'SUSPENDED') return refuse('NOT_ACCEPTING', toPath, 'referral.unavailable');
  if (about.isOpen) return refuse('TOO_MANY_PENDING', toPath, 'referral.already');
  if (about.count >= maxReferrals) return refuse('TOO_MANY_PENDING', ['input', 'pairingId'], 'referral.tooMany');
  if (about.kind === 'REDIRECT' && about.goals.length === 0)
    return refuse('GOAL_REQUIRED', ['input', 'goal'], 'referral.goalRequired');
  return accept(null);
}

const mostGoals = 10;

/** The goals that a request from a referral carries: the one that the referral names first, then those of the pairing. */
export function referralGoals(named: string | null, goalsAtStart: RequestGoalShape[]): RequestGoalShape[] {
  if (!named) return goalsAtStart.slice(0, mostGoals);
  const known = goalsAtStart.find(({ text }) => text === named);
  const others = goalsAtStart.filter(({ text }) => text !== named);
  return [{ text: named, horizon: known?.horizon ?? 'SHORT' } as const, ...others].slice(0, mostGoals);
}
