import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForSubscribers } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { eventually } from '../../../support/graph/mails.js';

const SET = `mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) {
  preferences { meetingMinutesBefore nudges email quietFrom quietTo } userErrors { code message path } } }`;
const READ = '{ reminderPreferences { meetingMinutesBefore nudges email quietFrom quietTo } }';
const SNOOZE = `mutation ($id: ID!, $until: DateTime!) { snoozeReminder(id: $id, until: $until) {
  reminder { id status dueAt } userErrors { code message path } } }`;
const SEEN = `mutation ($id: ID!) { acknowledgeReminder(id: $id) {
  reminder { id status } userErrors { code message path } } }`;
const FOLLOW = 'subscription ($after: String) { meetingReminder(after: $after) { cursor reminder { id kind dueAt } } }';
const defaults = { meetingMinutesBefore: [1440, 60], nudges: true, email: true, quietFrom: null, quietTo: null };

let jumelage: TestJumelage;
let clock: SandboxClock;
let pairing: TestPairing;
let member: ApiClient;
/** Noon of a day that no test has used yet, nine days ahead. */
let day: Date;
let month = 0;

beforeAll(async () => {
  clock = new SandboxClock();
  jumelage = await startJumelage({ clock });
  const programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  member = await jumelage.join('Nour');
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  await jumelage.settle();
  for (const runtime of [jumelage.people.runtime, jumelage.pairings.runtime]) runtime.pauseDueLoop();
}, 30_000);
afterAll(() => jumelage.close(), 20_000);

beforeEach(async () => {
  day = new Date(Date.UTC(2030, month++, 20, 12));
  await queryRows(jumelage.progress.runtime, 'truncate reminder_preference, nudge');
  jumelage.mails.length = 0;
  await moveTo(hoursBefore(9 * 24));
  for (const party of [pairing.mentor, pairing.mentee]) await mutate(party, SET, { input: { nudges: false } });
});

const hoursBefore = (hours: number) => new Date(day.getTime() - hours * 3_600_000);
const minutesBefore = (minutes: number) => hoursBefore(minutes / 60);
async function moveTo(now: Date): Promise<void> {
  clock.offsetMs = now.getTime() - Date.now();
  await jumelage.progress.runtime.drain();
}

interface Seen {
  id: string;
  status: string;
  dueAt: string;
}
const remindersOf = async (who: ApiClient, id: string): Promise<Seen[]> =>
  (await who.query('query ($id: ID!) { meeting(id: $id) { reminders { id status dueAt } } }', { id })).meeting
    .reminders;
const statusesOf = async (who: ApiClient, id: string) =>
  (await remindersOf(who, id)).map(
    ({ status, dueAt }) => `${status} ${(day.getTime() - new Date(dueAt).getTime()) / 60_000}`,
  );

describe('How one wishes to be reminded', () => {
  test('is a day and an hour before a meeting, with nudges and e-mails and no quiet hours, unless one says otherwise', async () => {
    expect((await member.query(READ)).reminderPreferences).toEqual(defaults);
  });

  test('is what one has said last; what is left out stays', async () => {
    const set = (input: object) => mutate(member, SET, { input });
    const first = await set({ meetingMinutesBefore: [15, 2880], quietFrom: '21:30', quietTo: '06:00' });
    const told = { ...defaults, meetingMinutesBefore: [2880, 15], quietFrom: '21:30', quietTo: '06:00' };
    expect(first.preferences).toEqual(told);
    await set({ email: false });
    expect((await member.query(READ)).reminderPreferences).toEqual({ ...told, email: false });
    await set({ quietFrom: null, quietTo: null, email: true, nudges: false, meetingMinutesBefore: [] });
    const rest = { ...defaults, meetingMinutesBefore: [], nudges: false };
    expect((await member.query(READ)).reminderPreferences).toEqual(rest);
  });

  test.each<[string, object, string[]]>([
    ['too short a time before', { meetingMinutesBefore: [4] }, ['INVALID at input.meetingMinutesBefore.0']],
    ['more than a week before', { meetingMinutesBefore: [60, 10_081] }, ['INVALID at input.meetingMinutesBefore.1']],
    ['more than five', { meetingMinutesBefore: [5, 6, 7, 8, 9, 10] }, ['INVALID at input.meetingMinutesBefore']],
    ['a beginning without an end', { quietFrom: '22:00' }, ['INVALID at input.quietTo']],
    ['an end without a beginning', { quietTo: '07:00' }, ['INVALID at input.quietFrom']],
    [
      'what is no time',
      { quietFrom: '25:00', quietTo: 'x' },
      ['INVALID at input.quietFrom', 'INVALID at input.quietTo'],
    ],
    ['no time between', { quietFrom: '22:00', quietTo: '22:00' }, ['INVALID at input.quietTo']],
  ])('refuses %s, and stays as it was', async (_what, input, expected) => {
    const payload = await mutationPayload(member, SET, { input: { nudges: false, ...input } });
    expect([payload.preferences, userErrorsOf(payload)]).toEqual([null, expected]);
    expect(payload.userErrors[0].message).toMatch(/[.…]$/);
    expect((await member.query(READ)).reminderPreferences).toEqual(defaults);
  });

  test('is nobody’s to read or change who is signed out', async () => {
    for (const [query, variables] of [
      [READ, {}],
      [SET, { input: {} }],
      [SNOOZE, { id: pairing.pairingId, until: day }],
      [SEEN, { id: pairing.pairingId }],
      ['mutation { rotateCalendarUrl { calendarUrl } }', {}],
      ['{ calendarUrl }', {}],
    ] as const) {
      const { errors } = await jumelage.nobody.send(query, variables);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe('Reminders of a meeting', () => {
  test('come when each of the two wishes, on meetings that are confirmed later', async () => {
    await mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [15, 4320] } });
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    expect(await statusesOf(pairing.mentee, id)).toEqual(['SCHEDULED 4320', 'SCHEDULED 15']);
    expect(await statusesOf(pairing.mentor, id)).toEqual(['SCHEDULED 1440', 'SCHEDULED 60']);
    await moveTo(minutesBefore(14));
    expect(await statusesOf(pairing.mentee, id)).toEqual(['SENT 4320', 'SENT 15']);
  });

  test('of meetings that are confirmed already are rebuilt: what is wished no more is taken back, what is new comes', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(minutesBefore(1000));
    await mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [1440, 1001, 500, 15] } });
    expect(await statusesOf(pairing.mentee, id)).toEqual([
      'SENT 1440',
      'SCHEDULED 500',
      'CANCELLED 60',
      'SCHEDULED 15',
    ]);
    expect(await statusesOf(pairing.mentor, id)).toEqual(['SENT 1440', 'SCHEDULED 60']);
    await mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [60, 15] } });
    await mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [60, 15] } });
    await moveTo(minutesBefore(1));
    expect(await statusesOf(pairing.mentee, id)).toEqual([
      'SENT 1440',
      'CANCELLED 500',
      'CANCELLED 60',
      'SENT 60',
      'SENT 15',
    ]);
  });

  test('are rebuilt to none when none is wished', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [] } });
    await moveTo(hoursBefore(-1));
    expect(await statusesOf(pairing.mentee, id)).toEqual(['CANCELLED 1440', 'CANCELLED 60']);
  });

  test('of a meeting that both change at once agree with what is wished in the end', async () => {
    const { meeting } = await mutate(pairing.mentee, ask.PROPOSE_MEETING, {
      input: { pairingId: pairing.pairingId, startsAt: day, minutes: 30, timeZone: 'UTC', channel: 'PHONE' },
    });
    await Promise.all([
      mutate(pairing.mentor, ask.CONFIRM_MEETING, { id: meeting.id }),
      mutate(pairing.mentor, SET, { input: { meetingMinutesBefore: [120] } }),
      mutate(pairing.mentee, SET, { input: { meetingMinutesBefore: [45] } }),
    ]);
    const scheduled = async (who: ApiClient) =>
      (await statusesOf(who, meeting.id)).filter((one) => one.startsWith('SCHEDULED'));
    expect(await scheduled(pairing.mentor)).toEqual(['SCHEDULED 120']);
    expect(await scheduled(pairing.mentee)).toEqual(['SCHEDULED 45']);
  });
});

describe('A reminder that is put off', () => {
  const sent = async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    const [reminder] = await remindersOf(pairing.mentee, id);
    return { meetingId: id, id: reminder?.id ?? '' };
  };

  test('is told again then, once', async () => {
    const { meetingId, id } = await sent();
    const live = pairing.mentee.subscribe(FOLLOW);
    await waitForSubscribers(jumelage.progress.runtime, 1);
    const { reminder } = await mutate(pairing.mentee, SNOOZE, { id, until: hoursBefore(20) });
    expect(reminder).toEqual({ id, status: 'SNOOZED', dueAt: hoursBefore(20).toISOString() });
    await moveTo(hoursBefore(20.1));
    expect(live.results).toEqual([]);
    await moveTo(hoursBefore(20));
    await moveTo(hoursBefore(19));
    await moveTo(hoursBefore(1));
    const results = await live.until(2);
    live.close();
    expect(results.map(({ data }) => data.meetingReminder.reminder.dueAt)).toEqual(
      [20, 1].map((hours) => hoursBefore(hours).toISOString()),
    );
    expect(await statusesOf(pairing.mentee, meetingId)).toEqual(['SENT 1200', 'SENT 60']);
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });

  test('and put off again is told at the last of the two', async () => {
    const { meetingId, id } = await sent();
    await mutate(pairing.mentee, SNOOZE, { id, until: hoursBefore(20) });
    await mutate(pairing.mentee, SNOOZE, { id, until: hoursBefore(10) });
    await moveTo(hoursBefore(15));
    expect((await statusesOf(pairing.mentee, meetingId))[0]).toBe('SNOOZED 600');
    await moveTo(hoursBefore(10));
    expect((await statusesOf(pairing.mentee, meetingId))[0]).toBe('SENT 600');
  });

  test('before it was told is told at that time alone', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    const [reminder] = await remindersOf(pairing.mentee, id);
    await mutate(pairing.mentee, SNOOZE, { id: reminder?.id, until: hoursBefore(2) });
    await moveTo(hoursBefore(23));
    expect(await statusesOf(pairing.mentee, id)).toEqual(['SNOOZED 120', 'SCHEDULED 60']);
    await moveTo(hoursBefore(0.5));
    expect(await statusesOf(pairing.mentee, id)).toEqual(['SENT 120', 'SENT 60']);
  });

  test.each<[string, string]>([
    [
      'moves',
      'mutation ($id: ID!, $at: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: 2, startsAt: $at) { userErrors { code } } }',
    ],
    ['is called off', 'mutation ($id: ID!) { cancelMeeting(id: $id) { userErrors { code } } }'],
  ])('is taken back when its meeting %s', async (_what, change) => {
    const { meetingId, id } = await sent();
    await mutate(pairing.mentee, SNOOZE, { id, until: hoursBefore(20) });
    await mutate(pairing.mentor, change, {
      id: meetingId,
      ...(change.includes('$at') && { at: hoursBefore(-48).toISOString() }),
    });
    await moveTo(hoursBefore(10));
    expect((await statusesOf(pairing.mentee, meetingId)).map((one) => one.split(' ')[0])).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
  });

  test.each<[string, (now: { sent: string }) => Date | string, string]>([
    ['a moment that is past', () => hoursBefore(25), 'IN_THE_PAST at until'],
    ['the start of its meeting', () => day, 'INVALID at until'],
    ['a time more than a month away', () => hoursBefore(-40 * 24), 'INVALID at until'],
  ])('cannot be until %s', async (_what, until, expected) => {
    const { meetingId, id } = await sent();
    const payload = await mutationPayload(pairing.mentee, SNOOZE, { id, until: until({ sent: id }) });
    expect([payload.reminder, userErrorsOf(payload)]).toEqual([null, [expected]]);
    expect((await statusesOf(pairing.mentee, meetingId))[0]).toBe('SENT 1440');
  });

  test('or seen is one’s own: others’ are as one that does not exist', async () => {
    const { id } = await sent();
    for (const other of [pairing.mentor, member])
      for (const [document, variables] of [
        [SNOOZE, { id, until: hoursBefore(20) }],
        [SEEN, { id }],
      ] as const) {
        const payload = await mutationPayload(other, document, variables);
        const unknown = await mutationPayload(other, document, { ...variables, id: pairing.pairingId });
        expect(userErrorsOf(payload)).toEqual(['NOT_FOUND at id']);
        expect(payload).toEqual(unknown);
      }
    const { errors } = await pairing.mentee.send(SNOOZE, { id: 'x', until: day });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('or told may be seen, a second time too; then it is not put off any more', async () => {
    const { meetingId, id } = await sent();
    for (let time = 0; time < 2; time++)
      expect((await mutate(pairing.mentee, SEEN, { id })).reminder).toEqual({ id, status: 'ACKNOWLEDGED' });
    const again = await mutationPayload(pairing.mentee, SNOOZE, { id, until: hoursBefore(20) });
    expect(userErrorsOf(again)).toEqual(['WRONG_STATUS at id']);
    const [, next] = await remindersOf(pairing.mentee, meetingId);
    await mutate(pairing.mentee, SEEN, { id: next?.id });
    await moveTo(hoursBefore(-1));
    expect(await statusesOf(pairing.mentee, meetingId)).toEqual(['ACKNOWLEDGED 1440', 'ACKNOWLEDGED 60']);
  });

  test('that was taken back can neither be seen nor put off', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    await mutate(pairing.mentor, 'mutation ($id: ID!) { cancelMeeting(id: $id) { userErrors { code } } }', { id });
    const [reminder] = await remindersOf(pairing.mentee, id);
    for (const [document, variables] of [
      [SNOOZE, { id: reminder?.id, until: hoursBefore(20) }],
      [SEEN, { id: reminder?.id }],
    ] as const)
      expect(userErrorsOf(await mutationPayload(pairing.mentee, document, variables))).toEqual(['WRONG_STATUS at id']);
  });
});

describe('A letter', () => {
  const letters = () => jumelage.mails.filter(({ messageId }) => messageId);
  const lettersTo = (who: ApiClient) => letters().filter(({ to }) => to === who.email);
  const waiting = `select 1 from jobs.job where name = 'reminder' and state in ('created', 'retry', 'active')`;

  // Letters of the tests before are sent first, and counted no more.
  beforeEach(async () => {
    await eventually('An empty queue', async () => {
      const rows = await queryRows(jumelage.progress.runtime, waiting);
      return rows.length === 0 || undefined;
    });
    jumelage.mails.length = 0;
  }, 30_000);
  const letterTo = (who: ApiClient, count = 1) =>
    eventually(`Letter ${count} to ${who.email}`, async () => lettersTo(who)[count - 1]);

  test('comes to who is not connected, in their language, and none to who is', async () => {
    const live = pairing.mentee.subscribe(FOLLOW);
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await eventually('presence', async () => (await present()) === 1 || undefined);
    await createConfirmedMeeting(pairing, day.toISOString(), { joinUrl: 'https://visio.example/abc' });
    await moveTo(hoursBefore(24));
    const letter = await letterTo(pairing.mentor);
    await live.until(1);
    expect(letter).toMatchObject({
      subject: 'Rencontre avec Camille',
      messageId: expect.stringMatching(/^<[\w-]{36}\.\d+@jumelage>$/),
    });
    expect(letter.text).toMatch(
      /^Bonjour Yvonne,\n\nVotre rencontre avec Camille commence le \S+ 20 \S+ 20\d\d à 12\u00a0h \(60 minutes\)\./,
    );
    expect(letter.text).toContain('https://visio.example/abc');
    expect(letter.html).toContain('<a href="https://visio.example/abc">Rejoindre la rencontre</a>');
    expect(lettersTo(pairing.mentee)).toEqual([]);
    live.close();
    await eventually('nobody', async () => (await present()) === 0 || undefined);
    await moveTo(hoursBefore(1));
    const next = await letterTo(pairing.mentee);
    expect(next.subject).toBe('Meeting with Yvonne');
    await letterTo(pairing.mentor, 2);
    expect(letters()).toHaveLength(3);
    await waitForSubscribers(jumelage.progress.runtime, 0);
  }, 30_000);

  const present = async () =>
    (await queryRows(jumelage.progress.runtime, 'select count(*)::int as n from live_presence'))[0].n;

  test('also comes to who is connected by what has expired, or by an instance that is gone', async () => {
    const insert = `insert into live_presence (id, who, lease, valid_until)
      select uuidv7(), ?, coalesce(?::int, (select objid::bigint::int from pg_locks where classid = 74185299 limit 1)), now() + ?::interval`;
    await queryRows(jumelage.progress.runtime, insert, [pairing.mentee.personId, null, '-1 second']);
    await queryRows(jumelage.progress.runtime, insert, [pairing.mentor.personId, 1, '1 hour']);
    await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    await Promise.all([letterTo(pairing.mentee), letterTo(pairing.mentor)]);
    await queryRows(jumelage.progress.runtime, 'truncate live_presence');
  }, 30_000);

  test('comes to nobody who has asked for none; they find the reminder on their return', async () => {
    await mutate(pairing.mentee, SET, { input: { email: false } });
    const live = pairing.mentee.subscribe(FOLLOW);
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    const [first] = await live.until(1);
    live.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
    await moveTo(hoursBefore(1));
    await letterTo(pairing.mentor, 2);
    expect(lettersTo(pairing.mentee)).toEqual([]);
    const back = pairing.mentee.subscribe(FOLLOW, { after: first?.data.meetingReminder.cursor });
    const [missed] = await back.until(1);
    expect(missed?.data.meetingReminder.reminder.dueAt).toBe(hoursBefore(1).toISOString());
    back.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  }, 30_000);

  test('that is in the queue holds nobody’s name or address, and is not sent of what was seen meanwhile', async () => {
    const id = await createConfirmedMeeting(pairing, day.toISOString());
    const runtime = jumelage.progress.runtime;
    const [reminder] = await remindersOf(pairing.mentee, id);
    // Seen in the very moment in which it is told: the letter waits in the queue by then.
    await moveTo(hoursBefore(24));
    await mutate(pairing.mentee, SEEN, { id: reminder?.id });
    const jobs = await queryRows(runtime, `select data from jobs.job where data->>'reminderId' = ?`, [reminder?.id]);
    expect(jobs.map(({ data }) => Object.keys(data))).toEqual([['reminderId']]);
  });
});

describe('A reminder is its person’s alone', () => {
  test.each<[string, string]>([['in a list', 'query ($id: ID!) { person(id: $id) { reminders { totalCount } } }']])(
    '%s',
    async (_where, document) => {
      await createConfirmedMeeting(pairing, day.toISOString());
      const counts = await Promise.all(
        [pairing.mentee, pairing.mentor, member].map(async (who) => {
          const { person } = await who.query(document, { id: pairing.mentee.personId });
          return person?.reminders?.totalCount > 0;
        }),
      );
      expect(counts).toEqual([true, false, false]);
    },
  );

  test('also in what is told live: another hears nothing of it', async () => {
    const lives = [pairing.mentee, member].map((who) => who.subscribe(FOLLOW));
    await waitForSubscribers(jumelage.progress.runtime, 2);
    await createConfirmedMeeting(pairing, day.toISOString());
    await moveTo(hoursBefore(24));
    await lives[0]?.until(1);
    expect(lives[1]?.results).toEqual([]);
    for (const live of lives) live.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });

  test('in an archive; and it goes with its person', async () => {
    const leaving = await jumelage.join('Passant');
    await mutate(leaving, SET, { input: { email: false } });
    await leaving.query('{ calendarUrl }');
    const { personId } = leaving;
    await queryRows(
      jumelage.progress.runtime,
      `insert into nudge (id, kind, recipient_id, pairing_id, subject_id, due_at) values (uuidv7(), 'RELAUNCH', ?, ?, ?, now())`,
      [personId, pairing.pairingId, pairing.pairingId],
    );
    const archive = await jumelage.progress.answers.exportOf({ personId });
    expect(archive).toMatchObject({
      reminders: [],
      plannedNudges: [{ kind: 'RELAUNCH', pairingId: pairing.pairingId }],
      reminderPreferences: { email: false, meetingMinutesBefore: [1440, 60] },
      calendar: { changedAt: expect.anything() },
    });
    expect(JSON.stringify(archive)).not.toContain('secret');
    const { runtime } = jumelage.people;
    await runtime.transact(runtime.orm.em.fork(), async (unit) =>
      unit.record({ type: 'PersonErased', streams: [personId], actorId: null, payload: { personId, version: 99 } }),
    );
    await eventually('erasure', async () => {
      const left = await queryRows(
        jumelage.progress.runtime,
        `select 1 from reminder_preference where person_id = ? union all select 1 from calendar_feed where person_id = ?
          union all select 1 from nudge where recipient_id = ?`,
        [personId, personId, personId],
      );
      return left.length === 0 || undefined;
    });
  });
});
