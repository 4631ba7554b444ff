import { describe, expect, test } from '@jest/globals';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  type MeetingState,
  type MeetingStatusName,
  meetingStatusAt,
} from '../../../../services/progress/meetings/meeting.domain.js';
import {
  decideCancel,
  decideConfirm,
  decideMissOrWrapUp,
  decideReschedule,
  decideStart,
} from '../../../../services/progress/scheduling/meeting-decisions.domain.js';
import {
  decideLogPast,
  decidePropose,
  type NewMeeting,
} from '../../../../services/progress/scheduling/new-meeting.domain.js';
import { progressTexts } from '../../../../services/progress/texts.js';
import type { Result } from '../../../../services/shared/result.js';

const { fr, en } = progressTexts;

const now = new Date('2026-03-02T09:00:00Z');
const soon = new Date('2026-03-02T09:00:00.001Z');

function told(decision: Result<unknown>): string[] {
  if (decision.ok) return [];
  for (const { text } of decision.refusals) {
    expect(fr).toHaveProperty([text]);
    expect(en).toHaveProperty([text]);
  }
  return decision.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('Proposing a meeting', () => {
  const meeting: NewMeeting = { startsAt: soon, minutes: 60, timeZone: 'Europe/Paris' };
  const decide = (change: Partial<NewMeeting> = {}, status: PairingStatusName = 'ACTIVE') =>
    told(decidePropose({ mentorId: 'mentor', menteeId: 'mentee', status }, now, { ...meeting, ...change }));

  test.each<[PairingStatusName, boolean]>([
    ['PROPOSED', false],
    ['EXPLORING', true],
    ['ACTIVE', true],
    ['PAUSED', false],
    ['RELAUNCHING', true],
    ['CLOSING', true],
    ['COMPLETED', false],
    ['ENDED_EARLY', false],
    ['KEEPING_IN_TOUCH', false],
  ])('in a pairing that is %s: %s', (status, may) => {
    expect(decide({}, status)).toEqual(may ? [] : ['PAIRING_NOT_OPEN input.pairingId']);
  });

  test.each<[string, Partial<NewMeeting>, string[]]>([
    ['of 19 minutes', { minutes: 19 }, ['TOO_SHORT input.minutes']],
    ['of 20 minutes', { minutes: 20 }, []],
    ['of 240 minutes', { minutes: 240 }, []],
    ['of 241 minutes', { minutes: 241 }, ['INVALID input.minutes']],
    ['of -60 minutes', { minutes: -60 }, ['TOO_SHORT input.minutes']],
    ['eleven years ahead', { startsAt: new Date('2037-03-02T09:00:00Z') }, ['INVALID input.startsAt']],
    ['that begins now', { startsAt: now }, ['IN_THE_PAST input.startsAt']],
    ['in a zone that there is not', { timeZone: 'Mars/Base' }, ['INVALID input.timeZone']],
    ['in a bare offset', { timeZone: '+02:00' }, ['INVALID input.timeZone']],
    ['behind https', { joinUrl: 'https://example.org/salle' }, []],
    ['behind http', { joinUrl: 'http://example.org/salle' }, ['INVALID input.joinUrl']],
    ['behind a script', { joinUrl: 'javascript:alert(1)' }, ['INVALID input.joinUrl']],
    ['behind 2001 characters', { joinUrl: `https://example.org/${'x'.repeat(1981)}` }, ['INVALID input.joinUrl']],
    ['with a purpose of 1001 characters', { purpose: 'x'.repeat(1001) }, ['INVALID input.purpose']],
    ['somewhere without a name', { place: { name: ' ' } }, ['INVALID input.place.name']],
    [
      'at an address of 501 characters',
      { place: { name: 'Café', address: 'x'.repeat(501) } },
      ['INVALID input.place.address'],
    ],
    [
      'with several faults',
      { timeZone: 'x', purpose: 'x'.repeat(1001) },
      ['INVALID input.timeZone', 'INVALID input.purpose'],
    ],
  ])('%s', (_how, change, refusals) => {
    expect(decide(change)).toEqual(refusals);
  });
});

const all: MeetingStatusName[] = [
  'PROPOSED',
  'CONFIRMED',
  'IN_PROGRESS',
  'AWAITING_WRAP_UP',
  'COMPLETED',
  'CANCELLED',
  'MISSED',
];
const meeting: MeetingState = { status: 'PROPOSED', proposedById: 'mentee', version: 4, startsAt: soon, minutes: 60 };
const pairing = { mentorId: 'mentor', menteeId: 'mentee', status: 'ACTIVE' as PairingStatusName };
const agreed = (change: Partial<MeetingState> = {}) => ({ pairing, meeting: { ...meeting, ...change } });
const pairingStatuses: [PairingStatusName, boolean][] = [
  ['PROPOSED', false],
  ['EXPLORING', true],
  ['ACTIVE', true],
  ['PAUSED', false],
  ['RELAUNCHING', true],
  ['CLOSING', true],
  ['COMPLETED', false],
  ['ENDED_EARLY', false],
  ['KEEPING_IN_TOUCH', false],
];

describe('A meeting', () => {
  test.each(all)(
    'that is %s: confirmed only when it was proposed, moved and cancelled only while it lies ahead',
    (status) => {
      const ahead = ['PROPOSED', 'CONFIRMED'].includes(status);
      const refused = ahead ? [] : ['WRONG_STATUS id'];
      const confirmed = decideConfirm(agreed({ status }), 'mentor', now);
      expect(told(confirmed)).toEqual(status === 'PROPOSED' ? [] : ['WRONG_STATUS id']);
      const change = { startsAt: soon, minutes: 30, expectedVersion: 4 };
      expect(told(decideReschedule(agreed({ status }), now, change))).toEqual(refused);
      expect(told(decideCancel({ ...meeting, status }, now, null))).toEqual(refused);
    },
  );

  test.each(pairingStatuses)('of a pairing that is %s is agreed on, moved and started: %s', (status, may) => {
    const state = { pairing: { ...pairing, status }, meeting };
    const confirmed = { ...state, meeting: { ...meeting, status: 'CONFIRMED' as const } };
    const change = { startsAt: soon, minutes: 30, expectedVersion: 4 };
    const refused = may ? [] : ['PAIRING_NOT_OPEN id'];
    expect(told(decideConfirm(state, 'mentor', now))).toEqual(refused);
    expect(told(decideReschedule(state, now, change))).toEqual(refused);
    expect(told(decideStart(confirmed, now))).toEqual(refused);
    expect(told(decideCancel(meeting, now, null))).toEqual([]);
  });

  test('is confirmed by the one who did not propose its time, before it has come', () => {
    expect(told(decideConfirm(agreed(), 'mentee', now))).toEqual(['NOT_YOURS id']);
    expect(told(decideConfirm(agreed({ startsAt: now }), 'mentor', now))).toEqual(['IN_THE_PAST id']);
  });

  test.each<[string, object, string[]]>([
    ['on an older version', { expectedVersion: 3 }, ['STALE_VERSION expectedVersion']],
    ['on a version to come', { expectedVersion: 5 }, ['STALE_VERSION expectedVersion']],
    ['into the past', { startsAt: now }, ['IN_THE_PAST startsAt']],
    ['eleven years ahead', { startsAt: new Date('2037-03-02T09:00:00Z') }, ['INVALID startsAt']],
    ['to be too short', { minutes: 19 }, ['TOO_SHORT minutes']],
    ['to be too long', { minutes: 241 }, ['INVALID minutes']],
  ])('is not moved %s', (_how, change, refusals) => {
    const asked = { startsAt: soon, minutes: 30, expectedVersion: 4, ...change };
    expect(told(decideReschedule(agreed(), now, asked))).toEqual(refusals);
  });

  test('is cancelled for a reason of at most 1000 characters, or for none', () => {
    expect(told(decideCancel(meeting, now, 'x'.repeat(1000)))).toEqual([]);
    expect(told(decideCancel(meeting, now, ''))).toEqual([]);
    expect(told(decideCancel(meeting, now, 'x'.repeat(1001)))).toEqual(['INVALID reason']);
  });
});

describe('By the clock a meeting', () => {
  const at = (minutes: number) => new Date(soon.getTime() + minutes * 60_000);
  const confirmed: MeetingState = { ...meeting, status: 'CONFIRMED' };
  const started: MeetingState = { ...meeting, status: 'IN_PROGRESS', startedAt: at(10) };

  test.each<[string, MeetingState, number, MeetingStatusName]>([
    ['that nobody started, a moment before its end', confirmed, 59.999, 'CONFIRMED'],
    ['that nobody started, at its end', confirmed, 60, 'AWAITING_WRAP_UP'],
    ['that began ten minutes late, at the end that was planned', started, 60, 'IN_PROGRESS'],
    ['that began ten minutes late, ten minutes after that', started, 70, 'AWAITING_WRAP_UP'],
    ['that nobody confirmed, long after', meeting, 600, 'PROPOSED'],
    ['that was missed, long after', { ...meeting, status: 'MISSED' }, 600, 'MISSED'],
  ])('%s', (_which, state, minutes, status) => {
    expect(meetingStatusAt(state, at(minutes))).toBe(status);
  });

  test.each<[string, number, string[]]>([
    ['a quarter of an hour before its time', -15, []],
    ['earlier than that', -15.01, ['WRONG_STATUS id']],
    ['late', 59, []],
    ['when its time is over', 60, ['WRONG_STATUS id']],
  ])('starts %s', (_when, minutes, refusals) => {
    expect(told(decideStart({ pairing, meeting: confirmed }, at(minutes)))).toEqual(refusals);
  });

  test.each<[string, MeetingState, number, string[]]>([
    ['confirmed, before its time', confirmed, -0.01, ['WRONG_STATUS id']],
    ['confirmed, from its time on', confirmed, 0, []],
    ['confirmed, long after', confirmed, 6000, []],
    ['in progress', started, 20, []],
    ['only proposed', meeting, 20, ['WRONG_STATUS id']],
    ['off', { ...meeting, status: 'CANCELLED' }, 20, ['WRONG_STATUS id']],
  ])('is missed, or wrapped up, when it was %s', (_which, state, minutes, refusals) => {
    for (const action of ['MISS', 'WRAP_UP'] as const)
      expect(told(decideMissOrWrapUp(state, action, { now: at(minutes), path: 'id' }))).toEqual(refusals);
  });

  test.each<[string, object, string[]]>([
    ['once it is over', {}, []],
    ['not while it lasts', { minutes: 61 }, ['INVALID input.startsAt']],
    ['not before it has begun', { startsAt: soon }, ['INVALID input.startsAt']],
    ['of 19 minutes: not', { minutes: 19 }, ['TOO_SHORT input.minutes']],
    ['of 241 minutes: not', { minutes: 241 }, ['INVALID input.minutes']],
    ['of eleven years ago: not', { startsAt: new Date('2015-03-02T09:00:00Z') }, ['INVALID input.startsAt']],
    ['with a purpose of 1001 characters: not', { purpose: 'x'.repeat(1001) }, ['INVALID input.purpose']],
  ])('is logged %s', (_how, change, refusals) => {
    const past = { startsAt: new Date('2026-03-02T08:00:00Z'), minutes: 60, timeZone: 'UTC', ...change };
    expect(told(decideLogPast(pairing, now, past))).toEqual(refusals);
  });

  test.each([...pairingStatuses])('is logged in a pairing that is %s: %s', (status, may) => {
    const past = { startsAt: new Date('2026-03-02T08:00:00Z'), minutes: 60, timeZone: 'UTC' };
    const refused = may || status === 'PAUSED' ? [] : ['PAIRING_NOT_OPEN input.pairingId'];
    expect(told(decideLogPast({ ...pairing, status }, now, past))).toEqual(refused);
  });
});
