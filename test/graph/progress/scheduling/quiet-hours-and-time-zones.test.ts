import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  meetingInput,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { proposeMeetingAs, readMeeting, wrapUp } from '../../../support/fixtures/meetings.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  clock.set(new Date('2026-03-02T09:00:00Z'));
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne'), jumelage.join('Camille')]);
  pairing = await pairUnderAgreement(
    programId,
    await becomeMentor(mentor, programId),
    await becomeMentee(mentee, programId),
  );
  await livesIn(mentor, 'Europe/Paris');
  await livesIn(mentee, 'America/Montreal');
});

const livesIn = (who: ApiClient, timeZone: string) => mutate(who, ask.UPDATE_PROFILE, { input: { timeZone } });
const limits = (change: object) => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { limits: change } });
const away = (until: string | null) =>
  mutate(mentor, 'mutation ($until: Date) { setAway(until: $until) { userErrors { code } } }', { until });
/** Lets somebody be quiet between two hours of their day. */
const quiet = (who: ApiClient, quietFrom: string, quietTo: string) =>
  mutate(
    who,
    'mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) { userErrors { code path } } }',
    { input: { quietFrom, quietTo } },
  );
const tryAt = async (startsAt: string, change: object = {}, who = mentee, of = pairing) =>
  userErrorsOf(
    await mutationPayload(who, meetings.PROPOSE_WHOLE_MEETING, { input: meetingInput(of.pairingId, startsAt, change) }),
  );

describe('Quiet hours', () => {
  test.each<[string, string, string, string, boolean]>([
    // In summer Paris is at +2 and Montréal at -4, in winter +1 and -5; in between they change on other days.
    ['of the mentor in winter', 'mentor', '2026-03-03T20:59:00Z', '22:00-07:00', true],
    ['of the mentor in winter, just before', 'mentor', '2026-03-03T20:00:00Z', '22:00-07:00', false],
    ['of the mentor in summer an hour earlier by UTC', 'mentor', '2026-04-03T20:00:00Z', '22:00-07:00', true],
    [
      'of the mentee while Montréal has changed and Paris has not',
      'mentee',
      '2026-03-20T10:30:00Z',
      '22:00-07:00',
      true,
    ],
    ['of the mentee then, as they end', 'mentee', '2026-03-20T11:00:00Z', '22:00-07:00', false],
    ['of the mentee before, an hour later by UTC', 'mentee', '2026-03-06T11:30:00Z', '22:00-07:00', true],
    [
      'of the mentee while Paris has changed back and Montréal has not',
      'mentee',
      '2026-10-28T11:00:00Z',
      '22:00-07:00',
      false,
    ],
    ['of the mentor then', 'mentor', '2026-10-28T05:30:00Z', '22:00-07:00', true],
    ['of the mentee once both have changed back', 'mentee', '2026-11-04T11:30:00Z', '22:00-07:00', true],
    ['in an hour that Paris repeats, the second time', 'mentor', '2026-10-25T01:05:00Z', '02:00-03:00', true],
    ['in an hour that Paris leaves out', 'mentor', '2026-03-29T00:50:00Z', '02:00-03:00', false],
  ])('%s', async (_whose, name, startsAt, hours, isQuiet) => {
    const [from = '', to = ''] = hours.split('-');
    await quiet({ mentor, mentee }[name as 'mentor' | 'mentee'], from, to);
    expect(await tryAt(startsAt)).toEqual(isQuiet ? ['QUIET_HOURS at input.startsAt'] : []);
  });

  test('hold where a meeting moves, is confirmed, or follows another, but not for what is past', async () => {
    const id = await createConfirmedMeeting(pairing, '2026-03-10T15:00:00Z');
    const night = '2026-03-11T22:00:00Z';
    const proposed = await proposeMeetingAs(mentee, pairing, night);
    await quiet(mentor, '22:00', '07:00');
    const move = { id, expectedVersion: 2, startsAt: '2026-03-12T22:00:00Z' };
    expect(userErrorsOf(await mutationPayload(mentee, meetings.RESCHEDULE, move))).toEqual(['QUIET_HOURS at startsAt']);
    const confirmed = await mutationPayload(mentor, meetings.CONFIRM, { id: proposed.id });
    expect(userErrorsOf(confirmed)).toEqual(['QUIET_HOURS at id']);
    clock.set(new Date('2026-03-10T15:50:00Z'));
    const next = meetingInput(pairing.pairingId, '2026-03-24T22:00:00Z');
    expect(userErrorsOf(await wrapUp(mentee, id, { next, reasonForNoNext: null }))).toEqual([
      'QUIET_HOURS at input.next.startsAt',
    ]);
    expect((await readMeeting(mentee, id)).wrapUp).toBeNull();
    const past = meetingInput(pairing.pairingId, '2026-03-09T22:00:00Z');
    expect((await mutationPayload(mentee, meetings.LOG_PAST, { input: past })).userErrors).toEqual([]);
  });

  test('are those of the zone in which somebody lives by now', async () => {
    await quiet(mentee, '22:00', '07:00');
    expect(await tryAt('2026-03-06T11:30:00Z')).toEqual(['QUIET_HOURS at input.startsAt']);
    await livesIn(mentee, 'Europe/Paris');
    expect(await tryAt('2026-03-06T11:30:00Z')).toEqual([]);
  });
});

describe('A meeting across zones', () => {
  test.each<[string, string]>([
    ['in the hour that Paris repeats, the first time', '2026-10-25T00:30:00.000Z'],
    ['and the second', '2026-10-25T01:30:00.000Z'],
    ['as Paris leaps', '2026-03-29T01:00:00.000Z'],
    ['as Montréal leaps', '2026-03-08T07:00:00.000Z'],
    ['in the hour that Montréal repeats', '2026-11-01T06:30:00.000Z'],
  ])('%s is one instant for both', async (_when, startsAt) => {
    const id = await createConfirmedMeeting(pairing, startsAt, { timeZone: 'America/Montreal' });
    for (const who of [mentor, mentee])
      expect(await readMeeting(who, id)).toMatchObject({ startsAt, timeZone: 'America/Montreal' });
  });

  test('overlaps by instants: the repeated hour is two hours', async () => {
    await createConfirmedMeeting(pairing, '2026-10-25T00:30:00Z');
    expect(await tryAt('2026-10-25T01:29:00Z')).toEqual(['OVERLAP at input.startsAt']);
    expect(await tryAt('2026-10-25T01:30:00Z')).toEqual([]);
  });
});

describe('The mentor’s limits', () => {
  test('hold for all the meetings of a month in their zone, over every pairing', async () => {
    await limits({ hoursPerMonth: 2 });
    const other = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Lou'), programId),
    );
    const id = await createConfirmedMeeting(other, '2026-03-10T10:00:00Z', { minutes: 90 });
    expect(await tryAt('2026-03-11T10:00:00Z', { minutes: 31 })).toEqual(['OVER_LIMIT at input.minutes']);
    const proposed = await proposeMeetingAs(mentee, pairing, '2026-03-31T20:00:00Z', { minutes: 30 });
    // Ten in the evening of the 31st in Paris is still March; midnight is April.
    expect(await tryAt('2026-03-31T21:59:00Z', { minutes: 60 })).toEqual(['OVER_LIMIT at input.minutes']);
    expect(await tryAt('2026-03-31T22:00:00Z', { minutes: 60 })).toEqual([]);
    await mutate(mentor, meetings.CONFIRM, { id: proposed.id });
    const move = { id: proposed.id, expectedVersion: 2, startsAt: '2026-03-20T10:00:00Z' };
    const longer = await mutationPayload(mentee, meetings.RESCHEDULE, { ...move, minutes: 31 });
    expect(userErrorsOf(longer)).toEqual(['OVER_LIMIT at minutes']);
    expect((await mutationPayload(mentee, meetings.RESCHEDULE, move)).userErrors).toEqual([]);
    await mutate(mentor, meetings.CANCEL, { id });
    expect(await tryAt('2026-03-11T10:00:00Z', { minutes: 90 })).toEqual([]);
  });

  test('are those that the mentor has set a moment ago', async () => {
    await limits({ hoursPerMonth: 0 });
    expect(await tryAt('2026-03-11T10:00:00Z')).toEqual(['OVER_LIMIT at input.minutes']);
    await limits({ hoursPerMonth: 1 });
    expect(await tryAt('2026-03-11T10:00:00Z')).toEqual([]);
  });

  test('hold when a meeting is confirmed, and when the next one is proposed', async () => {
    const id = await createConfirmedMeeting(pairing, '2026-03-10T10:00:00Z');
    const proposed = await proposeMeetingAs(mentee, pairing, '2026-03-20T10:00:00Z');
    await limits({ hoursPerMonth: 1 });
    const confirmed = await mutationPayload(mentor, meetings.CONFIRM, { id: proposed.id });
    expect(userErrorsOf(confirmed)).toEqual(['OVER_LIMIT at id']);
    clock.set(new Date('2026-03-10T10:50:00Z'));
    const next = meetingInput(pairing.pairingId, '2026-03-24T10:00:00Z');
    expect(userErrorsOf(await wrapUp(mentee, id, { next, reasonForNoNext: null }))).toEqual([
      'OVER_LIMIT at input.next.minutes',
    ]);
  });

  test('keep the days on which the mentor is away free', async () => {
    await away('2026-03-11');
    expect(await tryAt('2026-03-11T23:00:00Z')).toEqual([]);
    expect(await tryAt('2026-03-11T22:59:00Z')).toEqual(['OVER_LIMIT at input.startsAt']);
    await away(null);
    expect(await tryAt('2026-03-11T22:59:00Z')).toEqual([]);
  });

  test('are never passed by two that are confirmed at once', async () => {
    await limits({ hoursPerMonth: 1 });
    const other = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Lou'), programId),
    );
    for (let month = 4; month < 8; month++) {
      const proposals = [
        await proposeMeetingAs(mentee, pairing, `2026-0${month}-10T10:00:00Z`),
        await proposeMeetingAs(other.mentee, other, `2026-0${month}-12T10:00:00Z`),
      ];
      const answers = await Promise.all(proposals.map(({ id }) => mutationPayload(mentor, meetings.CONFIRM, { id })));
      expect(answers.map((payload) => userErrorsOf(payload).join()).toSorted()).toEqual(['', 'OVER_LIMIT at id']);
    }
  });
});

test('Of many meetings at one time that are confirmed at once, one wins, whoever is in them', async () => {
  const mentees = await Promise.all(['Un', 'Deux', 'Trois'].map((name) => jumelage.join(name)));
  await limits({ maxPairings: 10, hoursPerMonth: 200 });
  const all = [pairing];
  for (const one of mentees) all.push(await pairUnderAgreement(programId, mentor, await becomeMentee(one, programId)));
  for (let day = 10; day < 13; day++) {
    const proposals = [];
    for (const [index, one] of all.entries())
      proposals.push(await proposeMeetingAs(one.mentee, one, `2026-03-${day}T10:${index}0:00Z`));
    const answers = await Promise.all(proposals.map(({ id }) => mutationPayload(mentor, meetings.CONFIRM, { id })));
    const refusals = answers.map((payload) => userErrorsOf(payload).join());
    expect(refusals.toSorted()).toEqual(['', ...Array(3).fill('OVERLAP at id')]);
    const winner = proposals[refusals.indexOf('')];
    clock.set(new Date(`2026-03-${day}T10:30:00Z`));
    await mutate(mentor, meetings.START, { id: winner.id });
    const during = await mutationPayload(mentee, meetings.PROPOSE_WHOLE_MEETING, {
      input: meetingInput(pairing.pairingId, `2026-03-${day}T10:35:00Z`),
    });
    expect(userErrorsOf(during)).toEqual(['OVERLAP at input.startsAt']);
  }
});
