import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkHttps, checkText, checkTimeZone, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingState } from '../facts/pairing.domain.js';
import { maxMeetingMinutes, minMeetingMinutes, slotEndsAt, type TimeSlot } from '../meetings/meeting.domain.js';
import { refusal, refuse } from '../refusals.js';

/** How many years back a meeting can be logged, and ahead be proposed. */
const maxYears = 10;

/** Statuses of a pairing in which its two agree on meetings. */
export const statusesAllowingMeetings: ReadonlySet<PairingStatusName> = new Set([
  'EXPLORING',
  'ACTIVE',
  'RELAUNCHING',
  'CLOSING',
]);
/** What was lived through before a pause can be told during it. */
const mayLog: ReadonlySet<PairingStatusName> = new Set([...statusesAllowingMeetings, 'PAUSED']);

export interface NewMeeting extends TimeSlot {
  timeZone: string;
  joinUrl?: string | null | undefined;
  purpose?: string | null | undefined;
  place?: { name: string; address?: string | null | undefined } | null | undefined;
}

export type SlotCode = 'INVALID' | 'IN_THE_PAST' | 'TOO_SHORT';

/**
 * Whether a meeting may be proposed for this time. `path` is where the meeting stands in the input. Refuses
 * PAIRING_NOT_OPEN, TOO_SHORT, IN_THE_PAST, INVALID.
 */
export function decidePropose(
  pairing: PairingState,
  now: Date,
  meeting: NewMeeting,
  path: string[] = ['input'],
): Result<null, SlotCode | 'PAIRING_NOT_OPEN'> {
  if (!statusesAllowingMeetings.has(pairing.status))
    return refuse('PAIRING_NOT_OPEN', [...path, 'pairingId'], 'pairing.notOpen');
  const slot = decideSlot(path, now, meeting);
  if (!slot.ok) return slot;
  const invalid = checkMeeting(path, meeting);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** Whether a meeting that took place may be logged: it is over by now. Refuses PAIRING_NOT_OPEN, TOO_SHORT, INVALID. */
export function decideLogPast(
  pairing: PairingState,
  now: Date,
  meeting: NewMeeting,
): Result<null, 'INVALID' | 'TOO_SHORT' | 'PAIRING_NOT_OPEN'> {
  const path = ['input'];
  if (!mayLog.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', [...path, 'pairingId'], 'pairing.notOpen');
  const minutes = decideMinutes(path, meeting.minutes);
  if (!minutes.ok) return minutes;
  if (slotEndsAt(meeting) > now) return refuse('INVALID', [...path, 'startsAt'], 'meeting.notOver');
  const far = checkReach(path, now, meeting.startsAt);
  const invalid = [...far, ...checkMeeting(path, meeting)];
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function decideMinutes(path: string[], minutes: number): Result<null, 'INVALID' | 'TOO_SHORT'> {
  const [min, max] = [minMeetingMinutes, maxMeetingMinutes];
  if (minutes < min) return refuse('TOO_SHORT', [...path, 'minutes'], 'meeting.tooShort', { min });
  if (minutes <= max) return accept(null);
  return refuse('INVALID', [...path, 'minutes'], 'invalid.number', { field: 'minutes', min, max });
}

/** Whether a meeting can be at this time: neither too short nor too long, ahead, and not too far. */
export function decideSlot(path: string[], now: Date, { startsAt, minutes }: TimeSlot): Result<null, SlotCode> {
  const length = decideMinutes(path, minutes);
  if (!length.ok) return length;
  if (startsAt <= now) return refuse('IN_THE_PAST', [...path, 'startsAt'], 'meeting.past');
  const far = checkReach(path, now, startsAt);
  return far.length > 0 ? refuseAll(far) : accept(null);
}

function checkReach(path: string[], now: Date, startsAt: Date): Invalid[] {
  const years = Math.abs(startsAt.getUTCFullYear() - now.getUTCFullYear());
  return years > maxYears ? [refusal('INVALID', [...path, 'startsAt'], 'meeting.tooFar', { years: maxYears })] : [];
}

function checkMeeting(path: string[], meeting: NewMeeting): Invalid[] {
  return [
    ...checkTimeZone([...path, 'timeZone'], meeting.timeZone),
    ...checkHttps([...path, 'joinUrl'], meeting.joinUrl),
    ...checkText([...path, 'purpose'], meeting.purpose, { min: 0, max: 1000 }),
    ...checkText([...path, 'place', 'name'], meeting.place?.name, { max: 200 }),
    ...checkText([...path, 'place', 'address'], meeting.place?.address, { min: 0, max: 500 }),
  ];
}
