import { describe, expect, test } from '@jest/globals';
import type { PairingStatusName } from '../../services/contracts/pairings-events.js';
import {
  decideCancel,
  decideConfirm,
  decidePropose,
  decideReschedule,
  type MeetingState,
  type MeetingStatusName,
  type NewMeeting,
} from '../../services/progress/domain/meeting.js';
import { en } from '../../services/progress/texts/en.js';
import { fr } from '../../services/progress/texts/fr.js';
import type { Result } from '../../services/shared/result.js';

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

describe('A meeting', () => {
  test.each(all)(
    'that is %s: confirmed only when it was proposed, moved and cancelled only while it lies ahead',
    (status) => {
      const state = { ...meeting, status };
      const ahead = ['PROPOSED', 'CONFIRMED'].includes(status);
      expect(told(decideConfirm(state, 'mentor', now))).toEqual(status === 'PROPOSED' ? [] : ['WRONG_STATUS id']);
      const change = { startsAt: soon, minutes: 30, expectedVersion: 4 };
      expect(told(decideReschedule(state, now, change))).toEqual(ahead ? [] : ['WRONG_STATUS id']);
      expect(told(decideCancel(state, null))).toEqual(ahead ? [] : ['WRONG_STATUS id']);
    },
  );

  test('is confirmed by the one who did not propose its time, before it has come', () => {
    expect(told(decideConfirm(meeting, 'mentee', now))).toEqual(['NOT_YOURS id']);
    expect(told(decideConfirm({ ...meeting, startsAt: now }, 'mentor', now))).toEqual(['IN_THE_PAST id']);
  });

  test.each<[string, object, string[]]>([
    ['on an older version', { expectedVersion: 3 }, ['STALE_VERSION expectedVersion']],
    ['on a version to come', { expectedVersion: 5 }, ['STALE_VERSION expectedVersion']],
    ['into the past', { startsAt: now }, ['IN_THE_PAST startsAt']],
    ['to be too short', { minutes: 19 }, ['TOO_SHORT minutes']],
    ['to be too long', { minutes: 241 }, ['INVALID minutes']],
  ])('is not moved %s', (_how, change, refusals) => {
    const asked = { startsAt: soon, minutes: 30, expectedVersion: 4, ...change };
    expect(told(decideReschedule(meeting, now, asked))).toEqual(refusals);
  });

  test('is cancelled for a reason of at most 1000 characters, or for none', () => {
    expect(told(decideCancel(meeting, 'x'.repeat(1000)))).toEqual([]);
    expect(told(decideCancel(meeting, ''))).toEqual([]);
    expect(told(decideCancel(meeting, 'x'.repeat(1001)))).toEqual(['INVALID reason']);
  });
});
