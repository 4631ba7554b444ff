import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForSubscribers } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  mutate,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient, LiveSubscription } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const follow = `subscription ($after: String) { meetingReminder(after: $after) { cursor reminder { kind status dueAt title body
  recipient { displayName } meeting { id startsAt } pairing { status mentor { displayName } } } } }`;

const withoutNudges = 'mutation { setReminderPreferences(input: { nudges: false }) { userErrors { code } } }';

let jumelage: TestJumelage;
let programId: string;
let pairing: TestPairing;
let lives: LiveSubscription[] = [];
let month = 0;
/** The first of a month that no test has used yet, at noon. */
let day: Date;

beforeAll(async () => {
  jumelage = await startJumelage({ clock: new SandboxClock() });
  programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  await mutate(mentor, ask.UPDATE_PROFILE, { input: { timeZone: 'Europe/Paris' } });
  await mutate(mentee, ask.UPDATE_PROFILE, { input: { timeZone: 'America/Montreal' } });
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  // What else they may be nudged about is another matter.
  for (const party of [mentor, mentee]) await mutate(party, withoutNudges);
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  day = new Date(Date.UTC(2030, month++, 10, 12));
  await moveTo(daysBefore(5));
  lives = [pairing.mentor, pairing.mentee].map((party) => party.subscribe(follow));
  await waitForSubscribers(jumelage.progress.runtime, 2);
});

afterEach(() => finish());

const hourMs = 3_600_000;
const hoursBefore = (hours: number) => new Date(day.getTime() - hours * hourMs);
const daysBefore = (days: number) => hoursBefore(24 * days);
const clock = async (body: unknown) => {
  const response = await fetch(`${jumelage.url}/sandbox/clock`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    answer: (await response.json()) as { now: string; error?: string; message?: string },
  };
};
const moveTo = (now: Date) => clock({ now: now.toISOString() });
const heard = () => lives.map(({ results }) => results.map(({ data }) => data.meetingReminder.reminder.dueAt));
const finish = async () => {
  for (const live of lives) live.close();
  lives = [];
  await waitForSubscribers(jumelage.progress.runtime, 0);
};
const reminders = async (who: ApiClient, id: string) =>
  (await who.query('query ($id: ID!) { meeting(id: $id) { reminders { status dueAt sentAt } } }', { id })).meeting
    .reminders;
const reschedule = (who: ApiClient, id: string, expectedVersion: number, startsAt: Date) =>
  mutate(
    who,
    'mutation ($id: ID!, $v: Int!, $s: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: $v, startsAt: $s) { meeting { icsSequence icsUid } userErrors { code } } }',
    { id, v: expectedVersion, s: startsAt },
  );

describe('Reminders of a meeting', () => {
  test('reach both live, 24 hours and 1 hour before, each once', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24.01));
    expect(heard()).toEqual([[], []]);
    await moveTo(hoursBefore(24));
    await Promise.all(lives.map((live) => live.until(1)));
    await moveTo(hoursBefore(1));
    await Promise.all(lives.map((live) => live.until(2)));
    await moveTo(hoursBefore(-48));
    await jumelage.settle();
    const instants = [hoursBefore(24).toISOString(), hoursBefore(1).toISOString()];
    expect(heard()).toEqual([instants, instants]);
    const [toMentor, toMentee] = lives.map(({ results }) => results[0]?.data.meetingReminder);
    expect(toMentor.reminder).toEqual({
      kind: 'MEETING_SOON',
      status: 'SENT',
      dueAt: hoursBefore(24).toISOString(),
      title: 'Rencontre avec Camille',
      body: 'Votre rencontre avec Camille commence le jeudi 10 janvier 2030 à 13\u00a0h (60 minutes).',
      recipient: { displayName: 'Yvonne' },
      meeting: { id, startsAt: day.toISOString() },
      pairing: { status: 'ACTIVE', mentor: { displayName: 'Yvonne' } },
    });
    expect(toMentee.reminder.title).toBe('Meeting with Yvonne');
    expect(toMentee.reminder.body).toBe(
      'Your meeting with Yvonne begins on Thursday, January 10, 2030 at 7:00 AM (60 minutes).',
    );
    expect(await reminders(pairing.mentee, id)).toEqual(
      instants.map((dueAt) => ({ status: 'SENT', dueAt, sentAt: expect.stringMatching(/^2030-01-/) })),
    );
  });

  test('move with the meeting: the old ones are taken back, and new ones come once the other confirms', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    const later = new Date(day.getTime() + 3 * 24 * hourMs);
    const { meeting } = await reschedule(pairing.mentor, id, 2, later);
    expect(meeting).toEqual({ icsSequence: 2, icsUid: `${id}@jumelage` });
    await moveTo(hoursBefore(0.5));
    expect(heard()).toEqual([[], []]);
    expect((await reminders(pairing.mentor, id)).map(({ status }: { status: string }) => status)).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
    await mutate(pairing.mentee, ask.CONFIRM_MEETING, { id });
    await moveTo(new Date(later.getTime() - 24 * hourMs));
    await moveTo(new Date(later.getTime() - hourMs));
    await Promise.all(lives.map((live) => live.until(2)));
    const instants = [24, 1].map((hours) => new Date(later.getTime() - hours * hourMs).toISOString());
    expect(heard()).toEqual([instants, instants]);
    expect((await reminders(pairing.mentor, id)).map(({ status }: { status: string }) => status).toSorted()).toEqual([
      'CANCELLED',
      'CANCELLED',
      'SENT',
      'SENT',
    ]);
  });

  test('are taken back with the meeting, those not sent yet', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    await Promise.all(lives.map((live) => live.until(1)));
    await mutate(
      pairing.mentee,
      'mutation ($id: ID!) { cancelMeeting(id: $id, reason: "Grippe") { meeting { status } userErrors { code } } }',
      { id },
    );
    await moveTo(hoursBefore(-1));
    expect(heard().map(({ length }) => length)).toEqual([1, 1]);
    expect((await reminders(pairing.mentee, id)).map(({ status }: { status: string }) => status)).toEqual([
      'SENT',
      'CANCELLED',
    ]);
    expect(await queryRows(jumelage.progress.runtime, `select 1 from due where kind = 'reminder.send'`)).toEqual([]);
  });

  test('are none while nobody has confirmed, and only those to come when somebody does at the last minute', async () => {
    const { meeting } = await mutate(pairing.mentee, ask.PROPOSE_MEETING, {
      input: { pairingId: pairing.pairingId, startsAt: day, minutes: 30, timeZone: 'UTC', channel: 'PHONE' },
    });
    await moveTo(hoursBefore(2));
    expect(heard()).toEqual([[], []]);
    await mutate(pairing.mentor, ask.CONFIRM_MEETING, { id: meeting.id });
    await moveTo(hoursBefore(1));
    await Promise.all(lives.map((live) => live.until(1)));
    expect(heard()).toEqual([[hoursBefore(1).toISOString()], [hoursBefore(1).toISOString()]]);
  });

  test('that came while away are replayed on return, in order', async () => {
    await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    const [first] = (await lives[0]?.until(1)) ?? [];
    await finish();
    await moveTo(hoursBefore(1));
    const back = pairing.mentor.subscribe(follow, { after: first?.data.meetingReminder.cursor });
    const [missed] = await back.until(1);
    expect(missed?.data.meetingReminder.reminder.dueAt).toBe(hoursBefore(1).toISOString());
    lives = [back];
  });

  test('that fell due while the clock leapt far ahead come once each, the earlier first', async () => {
    await createConfirmedMeeting(pairing, day.toISOString());
    const { status, answer } = await clock({ advance: 'P30D' });
    expect(status).toBe(200);
    expect(new Date(answer.now).getTime()).toBeGreaterThan(day.getTime());
    await Promise.all(lives.map((live) => live.until(2)));
    expect(heard()[0]).toEqual([hoursBefore(24).toISOString(), hoursBefore(1).toISOString()]);
  });
});

describe('The sandbox clock', () => {
  test('does what is due before it answers', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(1));
    const statuses = await queryRows(jumelage.progress.runtime, 'select status from reminder where meeting_id = ?', [
      id,
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(Array(4).fill('SENT'));
  });

  test('answers the instant that it shows, to which everything keeps', async () => {
    const { status, answer } = await moveTo(day);
    expect([status, Math.abs(new Date(answer.now).getTime() - day.getTime()) < 5000]).toEqual([200, true]);
    const input = {
      pairingId: pairing.pairingId,
      startsAt: hoursBefore(1),
      minutes: 30,
      timeZone: 'UTC',
      channel: 'PHONE',
    };
    const answered = await pairing.mentee.query(ask.PROPOSE_MEETING, { input });
    expect(answered.proposeMeeting.userErrors[0].code).toBe('IN_THE_PAST');
    const shown = await fetch(`${jumelage.url}/sandbox/clock`);
    expect(((await shown.json()) as { now: string }).now.slice(0, 10)).toBe(day.toISOString().slice(0, 10));
  });

  test.each<[string, number]>([
    ['P1D', 24],
    ['PT90M', 1.5],
    ['-PT1H', -1],
  ])('advances by %s', async (advance, hours) => {
    const { answer } = await clock({ advance });
    expect((new Date(answer.now).getTime() - daysBefore(5).getTime()) / hourMs).toBeCloseTo(hours, 1);
  });

  test('leaves accounts and tokens on real time', async () => {
    await clock({ advance: 'P365D' });
    const { viewer } = await pairing.mentee.query('{ viewer { displayName } }');
    expect(viewer.displayName).toBe('Camille');
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no JSON', '{now'],
    ['null', 'null'],
    ['a list', []],
    ['an empty object', {}],
    ['a number for an instant', { now: 1 }],
    ['a date without an offset', { now: '2026-03-01T09:00:00' }],
    ['a word for a duration', { advance: 'tomorrow' }],
    ['a number for a duration', { advance: 15 }],
    ['a duration beyond time', { advance: 'P999999999Y' }],
    ['an advance into another era', { advance: 'P20000Y' }],
    ['an instant before all of it', { now: '-200000-01-01T00:00:00Z' }],
    ['an instant beyond time', { now: '+999999-01-01T00:00:00Z' }],
  ])('refuses %s, and stays where it is', async (_what, body) => {
    const { status, answer } = await clock(body);
    expect([status, answer.error]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.message).toContain('P15D');
    expect(jumelage.progress.runtime.clock.now().getTime() - daysBefore(5).getTime()).toBeLessThan(10_000);
  });
});

test('Without a sandbox clock nobody can move the time', async () => {
  const plain = await startJumelage();
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${plain.url}/sandbox/clock`, {
      method,
      ...(method === 'POST' && { body: '{"advance":"P1D"}' }),
    });
    expect(response.status).toBe(404);
  }
  await plain.close();
});
