import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { dayMs } from '../../shared/time/dates.js';
import type { QuietHours } from '../reminders/quiet-hours.domain.js';
import { endOfQuietHours } from '../reminders/quiet-hours-end.domain.js';
import type { ReminderKindName } from '../reminders/reminder.domain.js';

/** Whatever is reminded of besides a meeting that draws near. */
export type NudgeKindName = Exclude<ReminderKindName, 'MEETING_SOON'>;

export interface NudgeRule {
  /**
   * About the relationship itself, and so at most one for a person and a pairing in seven days. The others are about one
   * thing with a time of its own: a meeting, something promised, an evaluation that closes.
   */
  countsTowardsWeeklyLimit: boolean;
  /** In which of a pairing's statuses it is told. While PAUSED it waits; in any other it is let go. */
  pairingStatuses: ReadonlySet<PairingStatusName>;
  /** Comes again after so many days, for as long as it is wanted. */
  repeatAfterDays?: number;
}

const living = new Set<PairingStatusName>(['EXPLORING', 'ACTIVE', 'RELAUNCHING']);
const meeting = new Set<PairingStatusName>([...living, 'CLOSING']);
const inForce = new Set<PairingStatusName>(['ACTIVE', 'RELAUNCHING']);
const after = new Set<PairingStatusName>(['COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH']);

/**
 * What sets a nudge off, when it is told, and to whom (design, "Reminders"):
 *
 * | kind | set off by | told | to |
 * | --- | --- | --- | --- |
 * | AGENDA_MISSING | a meeting is confirmed | the agreement's lead time before it (48 hours without one) | mentee and organizer |
 * | PREPARATION_MISSING | a kickoff is confirmed | 48 hours before it | mentee |
 * | WRAP_UP_MISSING | a meeting is confirmed | 24 hours after its end | each who has not wrapped up |
 * | NO_NEXT_MEETING | a meeting was held or missed | 3 days later | mentee, who organises |
 * | ACTION_ITEM_DUE | an action item with a date | on that day at 9, where its owner is | owner |
 * | GOAL_REVIEW_DUE | anything that happens to an active goal | on its date at 9, or after 30 days of silence | mentee |
 * | ADVICE_RESULT_DUE | advice is given or tried | 21 days later | who was advised |
 * | EVALUATION_OPEN | an evaluation opens | at once | each who has not answered |
 * | AGREEMENT_MISSING, AGREEMENT_REVIEW_DUE, END_NEAR, KEEP_IN_TOUCH | pairings says so | at once | both |
 * | RHYTHM_SLIPPING | the health becomes SLIPPING | at once | both |
 * | RELAUNCH | the health becomes DORMANT; somebody begins a relaunch | at once | both; the other party |
 * | SAY_THANKS | pairings says so | at once | who has not thanked |
 *
 * An evaluation and a greeting after the end are what the end itself asks for, so they are told then too.
 */
export const nudgeRules: Record<NudgeKindName, NudgeRule> = {
  AGENDA_MISSING: { countsTowardsWeeklyLimit: false, pairingStatuses: meeting },
  PREPARATION_MISSING: { countsTowardsWeeklyLimit: false, pairingStatuses: meeting },
  WRAP_UP_MISSING: { countsTowardsWeeklyLimit: false, pairingStatuses: meeting },
  ACTION_ITEM_DUE: { countsTowardsWeeklyLimit: false, pairingStatuses: meeting },
  EVALUATION_OPEN: { countsTowardsWeeklyLimit: false, pairingStatuses: new Set([...meeting, ...after]) },
  NO_NEXT_MEETING: { countsTowardsWeeklyLimit: true, pairingStatuses: living },
  GOAL_REVIEW_DUE: { countsTowardsWeeklyLimit: true, pairingStatuses: living, repeatAfterDays: 30 },
  ADVICE_RESULT_DUE: { countsTowardsWeeklyLimit: true, pairingStatuses: meeting },
  AGREEMENT_MISSING: { countsTowardsWeeklyLimit: true, pairingStatuses: new Set(['EXPLORING']) },
  AGREEMENT_REVIEW_DUE: { countsTowardsWeeklyLimit: true, pairingStatuses: inForce },
  RHYTHM_SLIPPING: { countsTowardsWeeklyLimit: true, pairingStatuses: living },
  RELAUNCH: { countsTowardsWeeklyLimit: true, pairingStatuses: living },
  END_NEAR: { countsTowardsWeeklyLimit: true, pairingStatuses: inForce },
  SAY_THANKS: { countsTowardsWeeklyLimit: true, pairingStatuses: new Set(['CLOSING']) },
  KEEP_IN_TOUCH: { countsTowardsWeeklyLimit: true, pairingStatuses: new Set([...inForce, 'KEEPING_IN_TOUCH']) },
};

/** What comes by a date that can as well be a minute later: it gives way to the rest. The most urgent first. */
export const lowPriorityNudges: readonly NudgeKindName[] = [
  ...(['NO_NEXT_MEETING', 'ADVICE_RESULT_DUE', 'AGREEMENT_REVIEW_DUE', 'KEEP_IN_TOUCH', 'GOAL_REVIEW_DUE'] as const),
];

/** Who waits for the same week: what the other did or what ends comes first, what comes by a date last. */
const urgency: readonly NudgeKindName[] = [
  ...(['SAY_THANKS', 'END_NEAR', 'RELAUNCH', 'RHYTHM_SLIPPING', 'AGREEMENT_MISSING'] as const),
  ...lowPriorityNudges,
];

/**
 * Sorts nudges as they are to be told: by when they are first looked at, also where they are looked at together, and late;
 * of those of the same instant, as all are that have waited for the week to be over, the most urgent first.
 */
export function compareNudges(one: DueAt, other: DueAt): number {
  const apart = firstCheckAt(one).getTime() - firstCheckAt(other).getTime();
  return apart || urgency.indexOf(one.kind) - urgency.indexOf(other.kind);
}

interface DueAt {
  kind: NudgeKindName;
  dueAt: Date;
}

/** Seven days: how far apart two relationship nudges of one person in one pairing are, at least. */
export const relationshipNudgeIntervalMs = 7 * dayMs;

/**
 * How much longer patient nudges wait, for their own time and for the week to be over. Two services often have something
 * to say at the very same moment (a health changes whole weeks after the last sign of life, an agreement is due for
 * review as many days after it as a goal): what is told does not depend on which of them is faster.
 */
export const lowPriorityDelayMs = 60_000;

const patienceOf = (kind: NudgeKindName): number => (lowPriorityNudges.includes(kind) ? lowPriorityDelayMs : 0);

/** When a nudge that is due at an instant is first looked at. */
export const firstCheckAt = ({ kind, dueAt }: DueAt): Date => new Date(dueAt.getTime() + patienceOf(kind));

export interface NudgeState {
  kind: NudgeKindName;
  /** Whether what it is about still calls for it. */
  isStillNeeded: boolean;
  /** Null when nothing is known of the pairing. */
  pairing: PairingStatusName | null;
  /** Whether the recipient may be told anything: neither suspended nor erased. */
  reachable: boolean;
  /** Whether the recipient wishes nudges at all. */
  nudges: boolean;
  timeZone: string;
  quietHours: QuietHours | null;
  /** When the recipient had the last relationship nudge in this pairing. */
  lastRelationshipNudgeAt: Date | null;
}

/** WAIT: looked at again then. PARK: until the pairing goes on. DROP: let go; what sets it off may come again. */
export type NudgeDecision = { step: 'TELL' | 'PARK' | 'DROP' } | { step: 'WAIT'; until: Date };

/**
 * What becomes of a nudge that is due. Told once what it is about still calls for it, the pairing is in a status for it,
 * the week has had no other relationship nudge (a minute more for what comes by a date), and it is not the
 * recipient's night. What comes too early in the week or in quiet hours waits, and is weighed anew: nothing that is still
 * wanted is lost, nothing that is not is told.
 */
export function decideNudge(state: NudgeState, now: Date): NudgeDecision {
  const rule = nudgeRules[state.kind];
  if (!state.isStillNeeded || !state.reachable || !state.nudges) return { step: 'DROP' };
  if (state.pairing === 'PAUSED') return { step: 'PARK' };
  if (!state.pairing || !rule.pairingStatuses.has(state.pairing)) return { step: 'DROP' };
  const paced = rule.countsTowardsWeeklyLimit ? paceEnd(state) : null;
  if (paced && paced > now) return { step: 'WAIT', until: paced };
  const awake = endOfQuietHours(now, state.timeZone, state.quietHours);
  return awake > now ? { step: 'WAIT', until: awake } : { step: 'TELL' };
}

function paceEnd({ kind, lastRelationshipNudgeAt: last }: NudgeState): Date | null {
  return last && new Date(last.getTime() + relationshipNudgeIntervalMs + patienceOf(kind));
}
