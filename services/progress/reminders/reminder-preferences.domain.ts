import { checkNumber, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { refusal } from '../refusals.js';
import type { QuietHours } from './quiet-hours.domain.js';
import { defaultMinutesBefore } from './reminder.domain.js';

/** How somebody wishes to be reminded. Quiet hours are `HH:MM` on the wall clock of their own time zone, both or none. */
export interface ReminderPreferencesState {
  /** The earliest reminder first. */
  meetingMinutesBefore: number[];
  nudges: boolean;
  email: boolean;
  quietFrom: string | null;
  quietTo: string | null;
}

export const defaultPreferences: ReminderPreferencesState = {
  meetingMinutesBefore: [...defaultMinutesBefore],
  nudges: true,
  email: true,
  quietFrom: null,
  quietTo: null,
};

/** What somebody changes; what is absent stays, and so does null but for quiet hours, which null ends. */
export interface PreferencesChange {
  meetingMinutesBefore?: number[] | null | undefined;
  nudges?: boolean | null | undefined;
  email?: boolean | null | undefined;
  quietFrom?: string | null | undefined;
  quietTo?: string | null | undefined;
}

const maxReminders = 5;
const minutesRange = { min: 5, max: 7 * 24 * 60 };

/** The preferences after a change. Refuses INVALID, naming each field. */
export function decidePreferences(
  before: ReminderPreferencesState,
  change: PreferencesChange,
): Result<ReminderPreferencesState, 'INVALID'> {
  const { quietFrom = before.quietFrom, quietTo = before.quietTo } = change;
  const minutes = [...new Set(change.meetingMinutesBefore ?? before.meetingMinutesBefore)].sort((a, b) => b - a);
  const invalid = [...checkMinutes(change.meetingMinutesBefore, minutes.length), ...checkQuiet(quietFrom, quietTo)];
  if (invalid.length > 0) return refuseAll(invalid);
  const { nudges, email } = change;
  return accept({
    meetingMinutesBefore: minutes,
    nudges: nudges ?? before.nudges,
    email: email ?? before.email,
    quietFrom,
    quietTo,
  });
}

function checkMinutes(minutes: number[] | null | undefined, distinct: number): Invalid[] {
  const path = ['input', 'meetingMinutesBefore'];
  if (!minutes) return [];
  if (distinct > maxReminders)
    return [refusal('INVALID', path, 'invalid.count', { field: 'meetingMinutesBefore', items: maxReminders })];
  return [...new Set(minutes)].flatMap((one) =>
    checkNumber([...path, String(minutes.indexOf(one))], one, minutesRange),
  );
}

function checkQuiet(quietFrom: string | null, quietTo: string | null): Invalid[] {
  const isTime = (time: string | null) => time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const malformed = [
    ...(isTime(quietFrom) ? [] : [refusal('INVALID', ['input', 'quietFrom'], 'preferences.time')]),
    ...(isTime(quietTo) ? [] : [refusal('INVALID', ['input', 'quietTo'], 'preferences.time')]),
  ];
  if (malformed.length > 0) return malformed;
  if ((quietFrom === null) !== (quietTo === null))
    return [refusal('INVALID', ['input', quietFrom === null ? 'quietFrom' : 'quietTo'], 'preferences.both')];
  return quietFrom !== null && quietFrom === quietTo
    ? [refusal('INVALID', ['input', 'quietTo'], 'preferences.same')]
    : [];
}

/** The quiet hours that preferences name; null for none. */
export function quietHoursFromPreferences({ quietFrom, quietTo }: ReminderPreferencesState): QuietHours | null {
  return quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null;
}
