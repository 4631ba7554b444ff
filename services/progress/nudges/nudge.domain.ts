import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { dayMs } from '../../shared/time/dates.js';
import { endOfQuietHours, type QuietHours } from '../reminders/quiet-hours.domain.js';
import { type NudgeKindName, nudgeRuleOf } from '../reminders/reminder-kinds.domain.js';

/**
 * Compares nudges by the order in which they are sent: by first check, then by urgency. Nudges that waited for the weekly
 * limit have the same first check.
 */
export function compareNudges(one: DueAt, other: DueAt): number {
  const apart = firstCheckAt(one).getTime() - firstCheckAt(other).getTime();
  return apart || urgencyOf(one.kind) - urgencyOf(other.kind);
}

/** Nudges without weekly limit come first. */
const urgencyOf = (kind: NudgeKindName): number => nudgeRuleOf(kind).urgency ?? -1;

interface DueAt {
  kind: NudgeKindName;
  dueAt: Date;
}

/** The minimum time between two relationship nudges to one person in one pairing: seven days. */
export const relationshipNudgeIntervalMs = 7 * dayMs;

/**
 * How much longer low-priority nudges wait. Two services often trigger nudges at the same moment (a health changes whole
 * weeks after the last contact, an agreement is due for review as many days after it as a goal): which one is sent must not
 * depend on which service is faster.
 */
export const lowPriorityDelayMs = 60_000;

const delayOf = (kind: NudgeKindName): number => (nudgeRuleOf(kind).isLowPriority ? lowPriorityDelayMs : 0);

/** When a nudge is first checked. */
export const firstCheckAt = ({ kind, dueAt }: DueAt): Date => new Date(dueAt.getTime() + delayOf(kind));

export interface NudgeState {
  kind: NudgeKindName;
  /** Whether its subject still needs it. */
  isStillNeeded: boolean;
  /** The pairing's status; null for an unknown pairing. */
  pairing: PairingStatusName | null;
  /** Whether the recipient is neither suspended nor erased. */
  reachable: boolean;
  /** Whether the recipient wants nudges. */
  nudges: boolean;
  timeZone: string;
  quietHours: QuietHours | null;
  /** When the recipient got the last relationship nudge in this pairing. */
  lastRelationshipNudgeAt: Date | null;
}

/** WAIT: check again at `until`. WAIT_FOR_RESUME: until the pairing is resumed. CANCEL: delete; its trigger may come again. */
export type NudgeDecision = { step: 'SEND' | 'WAIT_FOR_RESUME' | 'CANCEL' } | { step: 'WAIT'; until: Date };

/**
 * Decides on a due nudge. It is sent if its subject still needs it, the pairing is in a status for it, the weekly limit is
 * free (one minute later for low priority), and the recipient has no quiet hours. Too early in the week or in quiet hours it
 * waits and is decided on again.
 */
export function decideNudge(state: NudgeState, now: Date): NudgeDecision {
  const rule = nudgeRuleOf(state.kind);
  if (!state.isStillNeeded || !state.reachable || !state.nudges) return { step: 'CANCEL' };
  if (state.pairing === 'PAUSED') return { step: 'WAIT_FOR_RESUME' };
  if (!state.pairing || !rule.pairingStatuses.has(state.pairing)) return { step: 'CANCEL' };
  const limitEndsAt = rule.countsTowardsWeeklyLimit ? weeklyLimitEndsAt(state) : null;
  if (limitEndsAt && limitEndsAt > now) return { step: 'WAIT', until: limitEndsAt };
  const quietUntil = endOfQuietHours(now, state.timeZone, state.quietHours);
  return quietUntil > now ? { step: 'WAIT', until: quietUntil } : { step: 'SEND' };
}

function weeklyLimitEndsAt({ kind, lastRelationshipNudgeAt: last }: NudgeState): Date | null {
  return last && new Date(last.getTime() + relationshipNudgeIntervalMs + delayOf(kind));
}
