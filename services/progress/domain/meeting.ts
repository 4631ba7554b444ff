import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkHttps, checkText, checkTimeZone, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuse, refuseAll } from '../../shared/result.js';
import type { PairingState } from './goal.js';
import { decideMove, type MeetingActor } from './meeting-machine.js';

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
/** How long before its time a meeting can be started. */
export const startsEarlyMinutes = 15;
/** How many years back a meeting can be logged, and ahead be proposed. */
const mostYears = 10;

const mayMeet: ReadonlySet<PairingStatusName> = new Set(['EXPLORING', 'ACTIVE', 'RELAUNCHING', 'CLOSING']);
/** What was lived through before a pause can be told during it. */
const mayLog: ReadonlySet<PairingStatusName> = new Set([...mayMeet, 'PAUSED']);

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

/** The instant at which a slot is over. */
export const endOf = ({ startsAt, minutes }: Slot): Date => new Date(startsAt.getTime() + minutes * 60_000);

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
  if (!mayMeet.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', [...path, 'pairingId'], 'pairing.notOpen');
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
  if (endOf(meeting) > now) return refuse('INVALID', [...path, 'startsAt'], 'meeting.notOver');
  const far = checkReach(path, now, meeting.startsAt);
  const invalid = [...far, ...checkMeeting(path, meeting)];
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function decideMinutes(path: string[], minutes: number): Result<null, 'INVALID' | 'TOO_SHORT'> {
  const values = { min: shortestMinutes, max: longestMinutes };
  if (minutes < shortestMinutes) return refuse('TOO_SHORT', [...path, 'minutes'], 'meeting.tooShort', values);
  return minutes > longestMinutes ? refuse('INVALID', [...path, 'minutes'], 'invalid.number', values) : accept(null);
}

function decideSlot(path: string[], now: Date, { startsAt, minutes }: Slot): Result<null, SlotCode> {
  const length = decideMinutes(path, minutes);
  if (!length.ok) return length;
  if (startsAt <= now) return refuse('IN_THE_PAST', [...path, 'startsAt'], 'meeting.past');
  const far = checkReach(path, now, startsAt);
  return far.length > 0 ? refuseAll(far) : accept(null);
}

function checkReach(path: string[], now: Date, startsAt: Date): Invalid[] {
  const years = Math.abs(startsAt.getUTCFullYear() - now.getUTCFullYear());
  const text = 'meeting.tooFar';
  return years > mostYears
    ? [{ code: 'INVALID', path: [...path, 'startsAt'], text, values: { years: mostYears } }]
    : [];
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

export interface MeetingState extends Slot {
  status: MeetingStatusName;
  /** Who asked for the time that stands now: the other one confirms it. */
  proposedById: string;
  startedAt?: Date | null;
  version: number;
}

const runsOut: ReadonlySet<MeetingStatusName> = new Set(['CONFIRMED', 'IN_PROGRESS']);

/** When a meeting's time is over: so many minutes after it was started, or was to begin. */
export const endsAt = ({ startedAt, startsAt, minutes }: MeetingState): Date =>
  endOf({ startsAt: startedAt ?? startsAt, minutes });

/** The status by the clock: one whose time is over waits for its wrap-up, whether or not that was written down yet. */
export const statusAt = (meeting: MeetingState, now: Date): MeetingStatusName =>
  runsOut.has(meeting.status) && endsAt(meeting) <= now ? 'AWAITING_WRAP_UP' : meeting.status;

const toCome: ReadonlySet<MeetingStatusName> = new Set(['PROPOSED', 'CONFIRMED', 'IN_PROGRESS']);

/** Whether a meeting is not over yet. */
export const isToCome = (status: MeetingStatusName): boolean => toCome.has(status);

/** Which of the two somebody is to the time that stands. */
export const actorOf = ({ proposedById }: MeetingState, actorId: string): MeetingActor =>
  proposedById === actorId ? 'PROPOSER' : 'OTHER';

interface Agreed {
  pairing: PairingState;
  meeting: MeetingState;
}

/** Whether somebody may confirm: the party who did not propose the time, before it has come. */
export function decideConfirm(
  { pairing, meeting }: Agreed,
  actorId: string,
  now: Date,
): Result<null, 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS' | 'IN_THE_PAST'> {
  const move = decideMove(meeting.status, 'CONFIRM', actorOf(meeting, actorId));
  if (!move.ok) return move;
  if (!mayMeet.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  return meeting.startsAt <= now ? refuse('IN_THE_PAST', 'id', 'meeting.past') : accept(null);
}

/** Whether a meeting may move to another time, which both agree on anew. */
export function decideReschedule(
  { pairing, meeting }: Agreed,
  now: Date,
  change: Slot & { expectedVersion: number },
): Result<null, SlotCode | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS' | 'STALE_VERSION'> {
  const move = decideMove(statusAt(meeting, now), 'RESCHEDULE', 'OTHER');
  if (!move.ok) return move;
  if (!mayMeet.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  if (meeting.version !== change.expectedVersion) return refuse('STALE_VERSION', 'expectedVersion', 'stale');
  return decideSlot([], now, change);
}

/** Whether a meeting may be cancelled. */
export function decideCancel(
  meeting: MeetingState,
  now: Date,
  reason: string | null | undefined,
): Result<null, 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID'> {
  const move = decideMove(statusAt(meeting, now), 'CANCEL', 'OTHER');
  if (!move.ok) return move;
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** Whether a confirmed meeting may begin: from a quarter of an hour before its time, until that is over. */
export function decideStart(
  { pairing, meeting }: Agreed,
  now: Date,
): Result<null, 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS'> {
  const move = decideMove(statusAt(meeting, now), 'START', 'OTHER');
  if (!move.ok) return move;
  if (!mayMeet.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  const earliest = meeting.startsAt.getTime() - startsEarlyMinutes * 60_000;
  return now.getTime() < earliest
    ? refuse('WRONG_STATUS', 'id', 'meeting.startsLater', { minutes: startsEarlyMinutes })
    : accept(null);
}

/** Whether a meeting may be marked as missed, or wrapped up: not before its time has come. */
export function decideAfterwards(
  meeting: MeetingState,
  action: 'MISS' | 'WRAP_UP',
  { now, path }: { now: Date; path: string | string[] },
): Result<MeetingStatusName, 'WRONG_STATUS' | 'NOT_YOURS'> {
  const status = statusAt(meeting, now);
  const isAhead = status === 'CONFIRMED' && now < meeting.startsAt;
  return isAhead ? refuse('WRONG_STATUS', path, 'meeting.notBegun') : decideMove(status, action, 'OTHER', path);
}
