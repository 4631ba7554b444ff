import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { dayMs } from '../../shared/time/dates.js';
import { type FrequencyName, intervalDays } from '../health/frequency.domain.js';
import type { PairingRole } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

export type GoalReviewName = 'SAME' | 'CHANGED' | 'LOST_SIGHT';
export type RelaunchDecisionName = 'CONTINUE' | 'REDIRECT' | 'CLOSE';

/** A relaunch as decisions see it. */
export interface RelaunchState {
  /** The last word of either of the two. */
  goalReview: GoalReviewName | null;
  /** When the newest goal was set since it began; null while there is none. */
  newGoalAt: Date | null;
  mentorIntent: RelaunchDecisionName | null;
  menteeIntent: RelaunchDecisionName | null;
  /** Null while it is under way. */
  decision: RelaunchDecisionName | null;
}

/** Of the agreed interval: from then on a pairing is slipping (design, Health). */
const slippingAfter = 1.5;
/** What counts as a gap where no interval was agreed on. */
const gapDaysAsNeeded = 30;

export interface RelaunchFacts {
  status: PairingStatusName;
  lastContactAt: Date | null;
  startedAt: Date;
  /** By the agreement in force; null where there is none. */
  frequency: FrequencyName | null;
  now: Date;
  /** The programme's own; 1.5 where it has none. */
  slippingAfterFactor?: number;
}

/**
 * Whether one of the two may ask for a relaunch (design, The pairing): the pairing is ACTIVE, and since the last contact,
 * or the beginning where there was none, more than 1.5 intervals have passed; 30 days where contact is as needed or
 * nothing was agreed on. Dormant pairings are silent for longer than that, and so may be relaunched, too.
 */
export function mayRelaunch(rhythm: RelaunchFacts): boolean {
  const { status, lastContactAt, startedAt, frequency, now, slippingAfterFactor = slippingAfter } = rhythm;
  if (status !== 'ACTIVE') return false;
  const interval = frequency && intervalDays(frequency);
  const allowedDays = interval ? interval * slippingAfterFactor : gapDaysAsNeeded;
  return now.getTime() - (lastContactAt ?? startedAt).getTime() > allowedDays * dayMs;
}

/** Goals that changed or were lost sight of ask for new ones before the two go on. */
export function isNewGoalMissing({ goalReview, newGoalAt }: RelaunchState): boolean {
  return (goalReview === 'CHANGED' || goalReview === 'LOST_SIGHT') && newGoalAt === null;
}

/** Whether both have answered: from then on each sees the other's answer. */
export function haveBothAnswered({ mentorIntent, menteeIntent }: RelaunchState): boolean {
  return mentorIntent !== null && menteeIntent !== null;
}

export interface StatedIntent {
  role: PairingRole;
  decision: RelaunchDecisionName;
}

/** The intents that one of the two may see, the mentor's first: their own alone, until both have answered. */
export function visibleIntents(state: RelaunchState, viewer: PairingRole): StatedIntent[] {
  const all = [
    { role: 'MENTOR' as const, decision: state.mentorIntent },
    { role: 'MENTEE' as const, decision: state.menteeIntent },
  ];
  const stated = all.filter((one): one is StatedIntent => one.decision !== null);
  return haveBothAnswered(state) ? stated : stated.filter(({ role }) => role === viewer);
}

/**
 * What follows from what the two have said: CLOSE as soon as one says so; CONTINUE once both say so and no goal is missing.
 * Null otherwise: where both want a REDIRECT, a referral that is accepted decides; where they differ, they may answer
 * anew, or one of them closes.
 */
export function relaunchOutcome(state: RelaunchState): RelaunchDecisionName | null {
  const { mentorIntent, menteeIntent } = state;
  if (mentorIntent === 'CLOSE' || menteeIntent === 'CLOSE') return 'CLOSE';
  const bothContinue = mentorIntent === 'CONTINUE' && menteeIntent === 'CONTINUE';
  return bothContinue && !isNewGoalMissing(state) ? 'CONTINUE' : null;
}

/** What stating an intent does. */
export interface IntentDecision {
  intents: Pick<RelaunchState, 'mentorIntent' | 'menteeIntent'>;
  /** The same as before: nothing happens. */
  isChanged: boolean;
  /** Whether the other may notice: before both have answered, not even that somebody did. */
  isVisibleToOther: boolean;
}

/** One of the two says what they wish; they may say something else until it is decided. Refuses WRONG_STATUS after that. */
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

/** The newest new goal after one was set at `at`: a goal from before the relaunch is not new. */
export function newestGoalAt(
  { startedAt, newGoalAt }: { startedAt: Date; newGoalAt: Date | null },
  at: Date,
): Date | null {
  if (at < startedAt) return newGoalAt;
  return newGoalAt && newGoalAt > at ? newGoalAt : at;
}
