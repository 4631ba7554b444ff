/** Minutes before a meeting at which both are reminded, where a person has not chosen otherwise (design, Progress). */
export const defaultMinutesBefore: readonly number[] = [24 * 60, 60];

export type ReminderKindName =
  | 'MEETING_SOON'
  | 'AGENDA_MISSING'
  | 'PREPARATION_MISSING'
  | 'WRAP_UP_MISSING'
  | 'NO_NEXT_MEETING'
  | 'ACTION_ITEM_DUE'
  | 'GOAL_REVIEW_DUE'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_REVIEW_DUE'
  | 'RHYTHM_SLIPPING'
  | 'RELAUNCH'
  | 'ADVICE_RESULT_DUE'
  | 'END_NEAR'
  | 'SAY_THANKS'
  | 'KEEP_IN_TOUCH'
  | 'EVALUATION_OPEN';
export type ReminderStatusName = 'SCHEDULED' | 'SENT' | 'SNOOZED' | 'ACKNOWLEDGED' | 'CANCELLED';

/** The instants, earliest first, at which to remind of a meeting: those that still lie ahead, each once. */
export function reminderInstants(startsAt: Date, now: Date, minutesBefore: readonly number[]): Date[] {
  return [...new Set(minutesBefore)]
    .sort((a, b) => b - a)
    .map((minutes) => new Date(startsAt.getTime() - minutes * 60_000))
    .filter((dueAt) => dueAt > now);
}
