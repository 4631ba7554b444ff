import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkHttps, checkText, checkTimeZone, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuse, refuseAll } from '../../shared/result.js';
import type { PairingState } from './goal.js';

export type MeetingKindName = 'KICKOFF' | 'REGULAR' | 'RELAUNCH' | 'REVIEW' | 'CLOSING';
export type MeetingStatusName =
  | 'PROPOSED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'AWAITING_WRAP_UP'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'MISSED';
export type ChannelName = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';

export const shortestMinutes = 20;
export const longestMinutes = 240;

const mayMeet: ReadonlySet<PairingStatusName> = new Set(['EXPLORING', 'ACTIVE', 'RELAUNCHING', 'CLOSING']);

export interface Slot {
  startsAt: Date;
  minutes: number;
}

export interface NewMeeting extends Slot {
  timeZone: string;
  joinUrl?: string | null | undefined;
  purpose?: string | null | undefined;
  place?: { name: string; address?: string | null | undefined } | null | undefined;
}

type SlotCode = 'INVALID' | 'IN_THE_PAST' | 'TOO_SHORT';

/** Whether a meeting may be proposed for this time. Refuses PAIRING_NOT_OPEN, TOO_SHORT, IN_THE_PAST, INVALID. */
export function decidePropose(
  pairing: PairingState,
  now: Date,
  meeting: NewMeeting,
): Result<null, SlotCode | 'PAIRING_NOT_OPEN'> {
  if (!mayMeet.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', ['input', 'pairingId'], 'pairing.notOpen');
  const slot = decideSlot(['input'], now, meeting);
  if (!slot.ok) return slot;
  const invalid = checkMeeting(meeting);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function decideSlot(path: string[], now: Date, { startsAt, minutes }: Slot): Result<null, SlotCode> {
  const values = { min: shortestMinutes, max: longestMinutes };
  if (minutes < shortestMinutes) return refuse('TOO_SHORT', [...path, 'minutes'], 'meeting.tooShort', values);
  if (minutes > longestMinutes) return refuse('INVALID', [...path, 'minutes'], 'invalid.number', values);
  if (startsAt <= now) return refuse('IN_THE_PAST', [...path, 'startsAt'], 'meeting.past');
  return accept(null);
}

function checkMeeting(meeting: NewMeeting): Invalid[] {
  return [
    ...checkTimeZone(['input', 'timeZone'], meeting.timeZone),
    ...checkHttps(['input', 'joinUrl'], meeting.joinUrl),
    ...checkText(['input', 'purpose'], meeting.purpose, { min: 0, max: 1000 }),
    ...checkText(['input', 'place', 'name'], meeting.place?.name, { max: 200 }),
    ...checkText(['input', 'place', 'address'], meeting.place?.address, { min: 0, max: 500 }),
  ];
}

export interface MeetingState extends Slot {
  status: MeetingStatusName;
  /** Who asked for the time that stands now: the other one confirms it. */
  proposedById: string;
  version: number;
}

/** Whether somebody may confirm: the party who did not propose the time, before it has come. */
export function decideConfirm(
  meeting: MeetingState,
  actorId: string,
  now: Date,
): Result<null, 'WRONG_STATUS' | 'NOT_YOURS' | 'IN_THE_PAST'> {
  if (meeting.status !== 'PROPOSED') return refuse('WRONG_STATUS', 'id', 'meeting.notProposed');
  if (meeting.proposedById === actorId) return refuse('NOT_YOURS', 'id', 'meeting.otherConfirms');
  if (meeting.startsAt <= now) return refuse('IN_THE_PAST', 'id', 'meeting.past');
  return accept(null);
}

const movable: ReadonlySet<MeetingStatusName> = new Set(['PROPOSED', 'CONFIRMED']);

/** Whether a meeting may move to another time, which both agree on anew. */
export function decideReschedule(
  meeting: MeetingState,
  now: Date,
  change: Slot & { expectedVersion: number },
): Result<null, SlotCode | 'WRONG_STATUS' | 'STALE_VERSION'> {
  if (!movable.has(meeting.status)) return refuse('WRONG_STATUS', 'id', 'meeting.notAhead');
  if (meeting.version !== change.expectedVersion) return refuse('STALE_VERSION', 'expectedVersion', 'stale');
  return decideSlot([], now, change);
}

/** Whether a meeting may be cancelled. */
export function decideCancel(
  meeting: MeetingState,
  reason: string | null | undefined,
): Result<null, 'WRONG_STATUS' | 'INVALID'> {
  if (!movable.has(meeting.status)) return refuse('WRONG_STATUS', 'id', 'meeting.notAhead');
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}
