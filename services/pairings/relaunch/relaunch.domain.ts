import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { dayMs } from '../../shared/time/dates.js';
import { type FrequencyName, intervalDays } from '../health/frequency.domain.js';
import type { PairingRole } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

export type GoalReviewName = 'SAME' | 'CHANGED' | 'LOST_SIGHT';
export type RelaunchDecisionName = 'CONTINUE' | 'REDIRECT' | 'CLOSE';

/** A relaunch as far as decisions need it. */
export interface RelaunchState {
  /** The latest review by either party. */
  goalReview: GoalReviewName | null;
  /** When the newest goal was set since the start; null without one. */
  newGoalAt: Date | null;
  mentorIntent: RelaunchDecisionName | null;
  menteeIntent: RelaunchDecisionName | null;
  /** Null while the relaunch is open. */
  decision: RelaunchDecisionName | null;
}

/** The number of agreed intervals without contact after which a pairing is slipping, by default. */
const defaultSlippingFactor = 1.5;
/** Days without contact that count as a silence where no interval is agreed. */
const gapDaysAsNeeded = 30;

export interface RelaunchFacts {
  status: PairingStatusName;
  lastContactAt: Date | null;
  startedAt: Date;
  /** The frequency in force; null where none is. */
  frequency: FrequencyName | null;
  now: Date;
  /** The programme's factor. @default 1.5 */
  slippingAfterFactor?: number;
}

/**
 * Whether a party may start a relaunch: the pairing is ACTIVE, and the last contact (or the start, without any) is more
 * than `slippingAfterFactor` agreed intervals ago; 30 days for AS_NEEDED or without an agreement. Dormant pairings are
 * silent for longer, so they may be relaunched too.
 */
export function mayRelaunch(rhythm: RelaunchFacts): boolean {
  const { status, lastContactAt, startedAt, frequency, now, slippingAfterFactor = defaultSlippingFactor } = rhythm;
  if (status !== 'ACTIVE') return false;
  const interval = frequency && intervalDays(frequency);
  const allowedDays = interval ? interval * slippingAfterFactor : gapDaysAsNeeded;
  return now.getTime() - (lastContactAt ?? startedAt).getTime() > allowedDays * dayMs;
}

/** Whether a new goal is missing: the goals changed or were lost sight of, and none was set since. */
export function isNewGoalMissing({ goalReview, newGoalAt }: RelaunchState): boolean {
  return (goalReview === 'CHANGED' || goalReview === 'LOST_SIGHT') && newGoalAt === null;
}

/** Whether both have stated an intent. From then on each sees the other's. */
export function haveBothAnswered({ mentorIntent, menteeIntent }: RelaunchState): boolean {
  return mentorIntent !== null && menteeIntent !== null;
}

export interface StatedIntent {
  role: PairingRole;
  decision: RelaunchDecisionName;
}

/** The intents that a party may see, the mentor's first. Until both have answered, only their own. */
export function visibleIntents(state: RelaunchState, viewer: PairingRole): StatedIntent[] {
  const all = [
    { role: 'MENTOR' as const, decision: state.mentorIntent },
    { role: 'MENTEE' as const, decision: state.menteeIntent },
  ];
  const stated = all.filter((one): one is StatedIntent => one.decision !== null);
  return haveBothAnswered(state) ? stated : stated.filter(({ role }) => role === viewer);
}

/**
 * The decision that follows from the intents: CLOSE as soon as one party wants it, CONTINUE once both want it and no
 * goal is missing. Null otherwise: a REDIRECT is decided by an accepted referral, and different intents may be changed.
 */
export function relaunchOutcome(state: RelaunchState): RelaunchDecisionName | null {
  const { mentorIntent, menteeIntent } = state;
  if (mentorIntent === 'CLOSE' || menteeIntent === 'CLOSE') return 'CLOSE';
  const bothContinue = mentorIntent === 'CONTINUE' && menteeIntent === 'CONTINUE';
  return bothContinue && !isNewGoalMissing(state) ? 'CONTINUE' : null;
}

/** The effect of stating an intent. */
export interface IntentDecision {
  intents: Pick<RelaunchState, 'mentorIntent' | 'menteeIntent'>;
  /** False for the same intent as before. */
  isChanged: boolean;
  /** Whether the other party may notice. Before both have answered, they must not. */
  isVisibleToOther: boolean;
}

/** Decides a stated intent, which may be changed until the relaunch is decided. */
export function decideIntent(
  state: RelaunchState,
  side: PairingRole,
  intent: RelaunchDecisionName,
): Result<IntentDecision, 'WRONG_STATUS'> {
  if (state.decision !== null) return refuse('WRONG_STATUS', 'pairingId', 'relaunch.decided');
  const { mentorIntent, menteeIntent } = state;
  const before = side === 'MENTOR' ? mentorIntent : menteeIntent;
  const intents = side === 'MENTOR' ? { mentorIntent: intent, menteeIntent } : { mentorIntent, menteeIntent: intent };
  return accept({
    intents,
    isChanged: before !== intent,
    isVisibleToOther: haveBothAnswered({ ...state, ...intents }),
  });
}

/** When the newest goal was set, after another one was set at `at`. Goals from before the start do not count. */
export function newestGoalAt(
  { startedAt, newGoalAt }: { startedAt: Date; newGoalAt: Date | null },
  at: Date,
): Date | null {
  if (at < startedAt) return newGoalAt;
  return newGoalAt && newGoalAt > at ? newGoalAt : at;
}
