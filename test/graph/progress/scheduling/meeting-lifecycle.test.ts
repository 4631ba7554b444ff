import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  meetingInput,
  mutate,
  mutationPayload,
  openProgram,
  type Payload,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { proposeMeetingAs, readMeeting, wrapUp } from '../../../support/fixtures/meetings.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';
const tenth = '2026-03-10T10:00:00.000Z';

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let stranger: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
  stranger = await becomeMentee(await jumelage.join('Inconnu'), programId);
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne', 'fr'), jumelage.join('Camille', 'fr')]);
  pairing = await pairUnderAgreement(
    programId,
    await becomeMentor(mentor, programId),
    await becomeMentee(mentee, programId),
  );
  await meetings.giveAllHours(mentor);
});

/** Moves the clock and does what has fallen due by then. */
async function moveTo(instant: string): Promise<void> {
  clock.set(new Date(instant));
  await jumelage.settle();
}

const withId = (id: string) => ({ id });
const withMeetingId = (more: object) => (meetingId: string) => ({ meetingId, ...more });
const wrapUpVariables = (meetingId: string) => ({ input: meetings.wrapUpInput(meetingId, mentee) });

/** Everything that can be done with a meeting, by whom, and where a refusal of its status names it. */
const doings: Record<string, [document: string, by: () => ApiClient, variables: (id: string) => object, path: string]> =
  {
    CONFIRM: [meetings.CONFIRM, () => mentor, withId, 'id'],
    RESCHEDULE: [
      meetings.RESCHEDULE,
      () => mentor,
      (id) => ({ id, expectedVersion: 99, startsAt: '2026-05-01T10:00:00Z' }),
      'id',
    ],
    CANCEL: [meetings.CANCEL, () => mentee, withId, 'id'],
    CHANGE_AGENDA: [meetings.ADD_ITEM, () => mentee, withMeetingId({ kind: 'SHARE', text: 'Nouvelle' }), 'meetingId'],
    REORDER: [meetings.REORDER, () => mentee, withMeetingId({ itemIds: [] }), 'meetingId'],
    SETTLE_ITEM: [
      meetings.SET_ITEM,
      () => mentee,
      withMeetingId({ itemId: unknown, status: 'DISCUSSED' }),
      'meetingId',
    ],
    PREPARE: [
      meetings.PREPARE,
      () => mentee,
      withMeetingId({ goalIds: [], documentIds: [], note: 'Voici' }),
      'meetingId',
    ],
    START: [meetings.START, () => mentor, withId, 'id'],
    NOTE: [meetings.NOTE, () => mentor, withMeetingId({ text: 'Noté' }), 'meetingId'],
    WRAP_UP: [meetings.WRAP_UP, () => mentee, wrapUpVariables, 'input.meetingId'],
    MISS: [meetings.MISS, () => mentor, withId, 'id'],
  };

async function tryAll(id: string, names: string[]): Promise<string[][]> {
  const answers = [];
  for (const name of names) {
    const [document, by, variables] = doings[name] as (typeof doings)[string];
    answers.push(userErrorsOf(await mutationPayload(by(), document, variables(id))));
  }
  return answers;
}
const refusedAll = (names: string[]) => names.map((name) => [`WRONG_STATUS at ${doings[name]?.[3]}`]);

/** Takes a meeting of the tenth to a status, and what is refused to it then. */
const statuses: [status: string, arrange: () => Promise<string>, refused: string[]][] = [
  ['PROPOSED', async () => (await proposeMeetingAs(mentee, pairing, tenth)).id, ['START', 'WRAP_UP', 'MISS']],
  ['CONFIRMED', () => createConfirmedMeeting(pairing, tenth), ['CONFIRM', 'START', 'WRAP_UP', 'MISS']],
  [
    'IN_PROGRESS',
    async () => {
      const id = await createConfirmedMeeting(pairing, tenth);
      await moveTo(tenth);
      return (await mutate(mentee, meetings.START, { id })).meeting.id;
    },
    ['CONFIRM', 'RESCHEDULE', 'CANCEL', 'PREPARE', 'START'],
  ],
  [
    'AWAITING_WRAP_UP',
    async () => {
      const id = await createConfirmedMeeting(pairing, tenth);
      await moveTo('2026-03-10T11:00:00Z');
      return id;
    },
    ['CONFIRM', 'RESCHEDULE', 'CANCEL', 'CHANGE_AGENDA', 'REORDER', 'PREPARE', 'START'],
  ],
  [
    'COMPLETED',
    async () => (await mutate(mentee, meetings.LOG_PAST, { input: past() })).meeting.id,
    ['CONFIRM', 'RESCHEDULE', 'CANCEL', 'CHANGE_AGENDA', 'REORDER', 'SETTLE_ITEM', 'PREPARE', 'START', 'MISS'],
  ],
  [
    'CANCELLED',
    async () => {
      const id = await createConfirmedMeeting(pairing, tenth);
      return (await mutate(mentor, meetings.CANCEL, { id, reason: 'Grippe' })).meeting.id;
    },
    Object.keys(doings),
  ],
  [
    'MISSED',
    async () => {
      const id = await createConfirmedMeeting(pairing, tenth);
      await moveTo('2026-03-10T10:20:00Z');
      return (await mutate(mentor, meetings.MISS, { id })).meeting.id;
    },
    Object.keys(doings).filter((name) => name !== 'NOTE'),
  ],
];
const past = (change: object = {}) => meetingInput(pairing.pairingId, '2026-03-01T10:00:00Z', change);

describe('A meeting that is', () => {
  test.each(statuses)(
    '%s refuses what is not for it, and changes nothing by that',
    async (status, arrange, refused) => {
      const id = await arrange();
      const before = await readMeeting(mentor, id);
      expect(before.status).toBe(status);
      expect(await tryAll(id, refused)).toEqual(refusedAll(refused));
      expect(await readMeeting(mentor, id)).toEqual(before);
    },
  );

  test.each(Object.keys(doings))('not one’s own is not found by %s, as one that does not exist', async (name) => {
    const id = await createConfirmedMeeting(pairing, tenth);
    const [document, , variables, path] = doings[name] as (typeof doings)[string];
    const answers = [];
    for (const one of [id, unknown]) answers.push(await mutationPayload(stranger, document, variables(one)));
    expect(answers[0]).toEqual(answers[1]);
    expect(userErrorsOf(answers[0])).toEqual([`NOT_FOUND at ${path}`]);
    const [signedOut] = (await jumelage.nobody.send(document, variables(id))).errors ?? [];
    expect(signedOut?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('A proposed meeting', () => {
  test('has a place, an address to join, a purpose, and the one who proposed it organises it', async () => {
    const place = { name: 'Café du Port', address: '3, quai des Arts', calm: false };
    const details = { kind: 'KICKOFF', channel: 'IN_PERSON', minutes: 45, timeZone: 'America/Montreal' };
    const more = { joinUrl: 'https://example.org/salle', purpose: 'Se connaître' };
    const made = await proposeMeetingAs(mentor, pairing, tenth, { ...details, ...more, place });
    expect(made).toMatchObject({
      ...details,
      ...more,
      startsAt: tenth,
      place: { ...place, neutral: true, comfortable: true },
      organizer: { displayName: 'Yvonne' },
      status: 'PROPOSED',
      version: 1,
      icsSequence: 0,
    });
    expect((await proposeMeetingAs(mentee, pairing, '2026-03-11T10:00:00Z')).organizer.displayName).toBe('Camille');
  });

  test.each<[string, object, string[]]>([
    ['too short', { minutes: 19 }, ['TOO_SHORT at input.minutes']],
    ['too long', { minutes: 241 }, ['INVALID at input.minutes']],
    ['in the past', { startsAt: '2026-03-02T09:00:00Z' }, ['IN_THE_PAST at input.startsAt']],
    ['too far ahead', { startsAt: '2040-03-02T09:00:00Z' }, ['INVALID at input.startsAt']],
    ['behind http', { joinUrl: 'http://example.org' }, ['INVALID at input.joinUrl']],
    ['in no zone', { timeZone: 'Mars/Base' }, ['INVALID at input.timeZone']],
    ['with a long purpose', { purpose: 'x'.repeat(1001) }, ['INVALID at input.purpose']],
    ['nowhere', { place: { name: ' ' } }, ['INVALID at input.place.name']],
    ['at a long address', { place: { name: 'Ici', address: 'x'.repeat(501) } }, ['INVALID at input.place.address']],
    ['with a long key', { idempotencyKey: 'x'.repeat(201) }, ['INVALID at input.idempotencyKey']],
    ['of no pairing', { pairingId: unknown }, ['NOT_FOUND at input.pairingId']],
  ])('is none %s', async (_how, change, refusals) => {
    const payload = await mutationPayload(mentee, meetings.PROPOSE_WHOLE_MEETING, {
      input: meetingInput(pairing.pairingId, tenth, change),
    });
    expect(payload.meeting).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  test('raises what calendars count only where they show it', async () => {
    const { id } = await proposeMeetingAs(mentee, pairing, tenth);
    const numbers = async (payload: Promise<Payload>) => {
      const { version, icsSequence } = (await payload).meeting;
      return [version, icsSequence];
    };
    expect(await numbers(mutate(mentor, meetings.CONFIRM, { id }))).toEqual([2, 1]);
    const item = { meetingId: id, kind: 'SHARE', text: 'Une nouvelle' };
    expect(await numbers(mutate(mentor, meetings.ADD_ITEM, item))).toEqual([3, 1]);
    const move = { id, expectedVersion: 3, startsAt: '2026-03-11T10:00:00Z', minutes: 30 };
    expect(await numbers(mutate(mentor, meetings.RESCHEDULE, move))).toEqual([4, 2]);
    expect(await numbers(mutate(mentee, meetings.CONFIRM, { id }))).toEqual([5, 3]);
    await moveTo('2026-03-11T10:00:00Z');
    expect(await numbers(mutate(mentee, meetings.START, { id }))).toEqual([6, 3]);
    expect(await numbers(mutate(mentee, meetings.NOTE, { meetingId: id, text: 'Noté' }))).toEqual([7, 3]);
    expect(await numbers(wrapUp(mentee, id))).toEqual([8, 3]);
    const missed = await createConfirmedMeeting(pairing, '2026-03-12T10:00:00Z');
    await moveTo('2026-03-12T10:00:00Z');
    expect(await numbers(mutate(mentee, meetings.MISS, { id: missed }))).toEqual([3, 2]);
  });

  test('and all others ahead are called off when the pairing ends', async () => {
    const confirmed = await createConfirmedMeeting(pairing, tenth);
    const { id } = await proposeMeetingAs(mentor, pairing, '2026-03-11T10:00:00Z');
    const logged = (await mutate(mentee, meetings.LOG_PAST, { input: past() })).meeting.id;
    const { pairings, progress } = jumelage;
    await jumelage.settle();
    const facts = (await pairings.answers.facts({ pairingIds: [pairing.pairingId] })).pairings[0];
    const ended = { pairing: { ...facts, version: 99, status: 'ENDED_EARLY' } };
    await pairings.runtime.transact(pairings.runtime.orm.em.fork(), async (unit) => {
      unit.record({ type: 'PairingEnded', streams: [pairing.pairingId], actorId: null, payload: ended });
    });
    await jumelage.settle();
    for (let tries = 0; tries < 200; tries++) {
      if ((await readMeeting(mentor, id)).status === 'CANCELLED') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const read = [];
    for (const one of [confirmed, id, logged]) read.push((await readMeeting(mentee, one)).status);
    expect(read).toEqual(['CANCELLED', 'CANCELLED', 'COMPLETED']);
    const left = `select 1 from meeting_slot where meeting_id = ? union all select 1 from due where subject = ?`;
    expect(await queryRows(progress.runtime, left, [confirmed, confirmed])).toEqual([]);
  });
});

describe('By the clock', () => {
  test('a meeting starts from a quarter of an hour before, counts its minutes from then, and then waits', async () => {
    const id = await createConfirmedMeeting(pairing, tenth, { minutes: 30 });
    await moveTo('2026-03-10T09:44:59Z');
    expect(userErrorsOf(await mutationPayload(mentee, meetings.START, { id }))).toEqual(['WRONG_STATUS at id']);
    await moveTo('2026-03-10T09:45:00Z');
    expect((await mutate(mentor, meetings.START, { id })).meeting.status).toBe('IN_PROGRESS');
    await moveTo('2026-03-10T10:14:59Z');
    expect((await readMeeting(mentee, id)).status).toBe('IN_PROGRESS');
    await moveTo('2026-03-10T10:15:00Z');
    expect((await readMeeting(mentee, id)).status).toBe('AWAITING_WRAP_UP');
  });

  test('one that nobody started waits too, to be wrapped up or marked as missed', async () => {
    const [held, missed] = [
      await createConfirmedMeeting(pairing, tenth),
      await createConfirmedMeeting(pairing, '2026-03-10T12:00:00Z'),
    ];
    await moveTo('2026-03-10T13:00:00Z');
    for (const id of [held, missed]) expect((await readMeeting(mentee, id)).status).toBe('AWAITING_WRAP_UP');
    expect((await wrapUp(mentee, held)).meeting.status).toBe('COMPLETED');
    expect((await mutate(mentor, meetings.MISS, { id: missed })).meeting.status).toBe('MISSED');
  });

  test('one that was only proposed stays so, and nothing falls due for one that is off', async () => {
    const { id } = await proposeMeetingAs(mentee, pairing, tenth);
    const off = await createConfirmedMeeting(pairing, '2026-03-10T12:00:00Z');
    await mutate(mentor, meetings.CANCEL, { id: off });
    const moved = await createConfirmedMeeting(pairing, '2026-03-10T14:00:00Z');
    const later = { id: moved, expectedVersion: 2, startsAt: '2026-03-20T14:00:00Z' };
    await mutate(mentor, meetings.RESCHEDULE, later);
    await moveTo('2026-03-12T13:00:00Z');
    const read = [];
    for (const one of [id, off, moved]) read.push((await readMeeting(mentee, one)).status);
    expect(read).toEqual(['PROPOSED', 'CANCELLED', 'PROPOSED']);
  });

  test('a decision sees that the time is over, though nobody has written it down yet', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    const release = jumelage.progress.runtime.pauseDueLoop();
    clock.set(new Date('2026-03-10T11:00:00Z'));
    expect(userErrorsOf(await mutationPayload(mentor, meetings.CANCEL, { id }))).toEqual(['WRONG_STATUS at id']);
    expect(userErrorsOf(await mutationPayload(mentor, meetings.START, { id }))).toEqual(['WRONG_STATUS at id']);
    expect((await wrapUp(mentor, id)).meeting.status).toBe('COMPLETED');
    release();
    await jumelage.settle();
    expect((await readMeeting(mentee, id)).status).toBe('COMPLETED');
  });
});

describe('An agenda', () => {
  const add = (who: ApiClient, meetingId: string, kind: string, text: string) =>
    mutate(who, meetings.ADD_ITEM, { meetingId, kind, text });
  const lines = ({ agenda }: Payload) =>
    agenda.items.map((item: Payload) => `${item.position} ${item.phase} ${item.status} ${item.text}`);

  test('is filled by both, put in order, and settled item by item', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    await add(mentee, id, 'HOT_TOPIC', ' Le client qui ne paie pas ');
    await add(mentor, id, 'SHARE', 'Mon déménagement');
    const { meeting } = await add(mentee, id, 'GOAL', 'Dix sacs');
    expect(lines(meeting)).toEqual([
      '1 HOT_TOPICS OPEN Le client qui ne paie pas',
      '2 CONTACT OPEN Mon déménagement',
      '3 PRIORITIES OPEN Dix sacs',
    ]);
    const [first, second, third] = meeting.agenda.items;
    expect([first.author.displayName, second.author.displayName]).toEqual(['Camille', 'Yvonne']);
    const itemIds = [second.id, third.id, first.id];
    const { meeting: ordered } = await mutate(mentor, meetings.REORDER, { meetingId: id, itemIds });
    expect(ordered.agenda.items.map((item: Payload) => item.id)).toEqual(itemIds);
    const set = { meetingId: id, itemId: first.id, status: 'DISCUSSED' };
    const { meeting: settled } = await mutate(mentor, meetings.SET_ITEM, set);
    expect(lines(settled)).toEqual([
      '1 CONTACT OPEN Mon déménagement',
      '2 PRIORITIES OPEN Dix sacs',
      '3 HOT_TOPICS DISCUSSED Le client qui ne paie pas',
    ]);
    expect((await mutate(mentor, meetings.SET_ITEM, set)).meeting.version).toBe(settled.version);
  });

  test('refuses what is not on it, not all of it, empty words, and more than fifty items', async () => {
    const { id: meetingId } = await proposeMeetingAs(mentee, pairing, tenth);
    const other = await proposeMeetingAs(mentee, pairing, '2026-03-11T10:00:00Z');
    await add(mentee, meetingId, 'SHARE', 'Un');
    const { meeting } = await add(mentee, other.id, 'SHARE', 'Ailleurs');
    const itemId = meeting.agenda.items[0].id;
    const tries: [string, object, string][] = [
      [meetings.ADD_ITEM, { kind: 'SHARE', text: ' ' }, 'INVALID at text'],
      [meetings.ADD_ITEM, { kind: 'SHARE', text: 'x'.repeat(501) }, 'INVALID at text'],
      [meetings.SET_ITEM, { itemId, status: 'DROPPED' }, 'NOT_FOUND at itemId'],
      [meetings.REORDER, { itemIds: [] }, 'INVALID at itemIds'],
      [meetings.REORDER, { itemIds: [itemId] }, 'INVALID at itemIds'],
    ];
    for (const [document, variables, refusal] of tries)
      expect(userErrorsOf(await mutationPayload(mentor, document, { meetingId, ...variables }))).toEqual([refusal]);
    await queryRows(
      jumelage.progress.runtime,
      `insert into agenda_item (id, meeting_id, pairing_id, author_id, kind, text, position, status)
        select uuidv7(), ?, ?, ?, 'SHARE', 'Point', n, 'OPEN' from generate_series(2, 50) n`,
      [meetingId, pairing.pairingId, mentee.personId],
    );
    const full = { meetingId, kind: 'SHARE', text: 'De trop' };
    expect(userErrorsOf(await mutationPayload(mentor, meetings.ADD_ITEM, full))).toEqual(['OVER_LIMIT at meetingId']);
  });

  test('of nothing brings starters for its kind of meeting, in the viewer’s language', async () => {
    const { agenda } = await proposeMeetingAs(mentee, pairing, tenth, { kind: 'KICKOFF' });
    expect(agenda.items).toEqual([]);
    expect(agenda.phases.map(({ key, startsAtMinute, minutes }: Payload) => [key, startsAtMinute, minutes])).toEqual([
      ['CONTACT', 0, 10],
      ['HOT_TOPICS', 10, 27],
      ['PRIORITIES', 37, 18],
      ['WRAP_UP', 55, 5],
    ]);
    expect(agenda.phases[0].title).toBe('Prendre contact');
    const regular = (await mentee.query('{ agendaTemplate(minutes: 60) { title prompts minutes } }')).agendaTemplate;
    for (const { prompts } of [...agenda.phases, ...regular]) expect(prompts).toHaveLength(3);
    expect(agenda.phases[0].prompts).not.toEqual(regular[0].prompts);
    const english = await jumelage.join('Reader', 'en');
    const template = await english.query('{ agendaTemplate(minutes: 21) { title minutes } }');
    expect(template.agendaTemplate).toEqual([
      { title: 'Checking in', minutes: 10 },
      { title: 'Hot topics', minutes: 3 },
      { title: 'Priorities', minutes: 3 },
      { title: 'Wrapping up', minutes: 5 },
    ]);
    for (const minutes of [19, 241]) {
      const { errors } = await jumelage.nobody.send(`{ agendaTemplate(minutes: ${minutes}) { key } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'minutes' });
    }
  });

  test('brings what is still open to the next meeting, however the one before went', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    await add(mentee, id, 'HOT_TOPIC', 'Les prix');
    const { meeting } = await add(mentor, id, 'SHARE', 'Une adresse');
    const set = { meetingId: id, itemId: meeting.agenda.items[1].id, status: 'DISCUSSED' };
    await mutate(mentor, meetings.SET_ITEM, set);
    await moveTo('2026-03-10T10:30:00Z');
    const beside = await proposeMeetingAs(mentee, pairing, '2026-04-01T10:00:00Z');
    expect(lines(beside)).toEqual([]);
    await mutate(mentee, meetings.MISS, { id });
    const next = await proposeMeetingAs(mentor, pairing, '2026-03-17T10:00:00Z');
    expect(lines(next)).toEqual(['1 HOT_TOPICS OPEN Les prix']);
    expect(next.agenda.items[0].author.displayName).toBe('Camille');
    expect(lines(await readMeeting(mentee, id))).toEqual([
      '1 HOT_TOPICS CARRIED_OVER Les prix',
      '2 CONTACT DISCUSSED Une adresse',
    ]);
    await mutate(mentee, meetings.CANCEL, { id: next.id });
    const third = await proposeMeetingAs(mentor, pairing, '2026-03-18T10:00:00Z');
    expect(lines(third)).toEqual(['1 HOT_TOPICS OPEN Les prix']);
    expect(lines(await proposeMeetingAs(mentor, pairing, '2026-03-19T10:00:00Z'))).toEqual([]);
  });

  test('brings open action items back as follow-ups, until they are done', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    await moveTo('2026-03-10T11:00:00Z');
    const followUps = [
      { ownerId: mentee.personId, text: 'Appeler Lou' },
      { ownerId: mentor.personId, text: 'Envoyer l’article' },
    ];
    const next = meetingInput(pairing.pairingId, '2026-03-17T10:00:00Z');
    const { meeting } = await wrapUp(mentee, id, { followUps, next, reasonForNoNext: null });
    const second = await readMeeting(mentor, meeting.wrapUp.nextMeeting.id);
    expect(lines(second)).toEqual(['1 PRIORITIES OPEN Appeler Lou', '2 PRIORITIES OPEN Envoyer l’article']);
    expect(second.agenda.items.map((item: Payload) => [item.kind, item.author.displayName])).toEqual([
      ['FOLLOW_UP', 'Camille'],
      ['FOLLOW_UP', 'Yvonne'],
    ]);
    await queryRows(jumelage.progress.runtime, `update action_item set status = 'DONE' where text = 'Appeler Lou'`);
    await mutate(mentor, meetings.CANCEL, { id: second.id });
    const third = await proposeMeetingAs(mentor, pairing, '2026-03-18T10:00:00Z');
    expect(lines(third)).toEqual(['1 PRIORITIES OPEN Envoyer l’article']);
    expect(lines(await readMeeting(mentor, second.id))).toEqual([
      '1 PRIORITIES DISCUSSED Appeler Lou',
      '2 PRIORITIES CARRIED_OVER Envoyer l’article',
    ]);
    const followed = async () => (await readMeeting(mentor, id)).wrapUp.followUps.map(({ status }: Payload) => status);
    expect(await followed()).toEqual(['DONE', 'OPEN']);
    await mutate(mentee, meetings.CONFIRM, { id: third.id });
    await moveTo('2026-03-18T11:00:00Z');
    await wrapUp(mentee, third.id);
    expect(await followed()).toEqual(['DONE', 'CARRIED_OVER']);
    const fourth = await proposeMeetingAs(mentee, pairing, '2026-03-25T10:00:00Z');
    expect(lines(fourth)).toEqual(['1 PRIORITIES OPEN Envoyer l’article', '2 PRIORITIES OPEN Relire le contrat']);
  });
});

describe('A preparation', () => {
  const addDocument = async (who: ApiClient) => {
    const input = '{ title: "CV", url: "https://example.org/cv.pdf", kind: CV }';
    const add = `mutation { addDocument(input: ${input}) { document { id } userErrors { code } } }`;
    return (await mutate(who, add)).document.id as string;
  };

  test('shows goals, documents and a note to both, and replaces what the same one sent before', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    const [first, second] = [await setGoal(pairing, { title: 'Un' }), await setGoal(pairing, { title: 'Deux' })];
    const documentId = await addDocument(mentee);
    const send = (who: ApiClient, goalIds: string[], documentIds: string[], note: string | null) =>
      mutate(who, meetings.PREPARE, { meetingId: id, goalIds, documentIds, note });
    await send(mentee, [first], [], 'À oublier');
    await send(mentee, [second, first, second], [documentId], null);
    await moveTo('2026-03-02T09:01:00Z');
    const { meeting } = await send(mentor, [first], [], 'Pensez aux prix');
    expect(meeting.preparation).toEqual({
      goals: [
        { id: second, title: 'Deux' },
        { id: first, title: 'Un' },
      ],
      documentIds: [documentId],
      note: 'Pensez aux prix',
      sentAt: '2026-03-02T09:01:00.000Z',
    });
    expect((await readMeeting(mentee, id)).preparation).toEqual(meeting.preparation);
  });

  test('lets the other open the sender’s documents, and nobody else’s', async () => {
    const id = await createConfirmedMeeting(pairing, tenth);
    const [own, foreign] = [await addDocument(mentee), await addDocument(stranger)];
    await mutate(mentee, meetings.PREPARE, { meetingId: id, goalIds: [], documentIds: [own, foreign] });
    await jumelage.settle();
    const seen = async (of: ApiClient) =>
      (await mentor.query('query ($id: ID!) { person(id: $id) { documents { id } } }', { id: of.personId })).person
        ?.documents;
    let documents = await seen(mentee);
    for (let tries = 0; tries < 200 && (documents ?? []).length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      documents = await seen(mentee);
    }
    expect(documents).toEqual([{ id: own }]);
    expect((await seen(stranger)) ?? []).toEqual([]);
  });

  test('refuses goals of others, too much, and nothing', async () => {
    const meetingId = await createConfirmedMeeting(pairing, tenth);
    const other = await pairUnderAgreement(
      programId,
      await becomeMentor(await jumelage.join('Autre'), programId),
      await becomeMentee(await jumelage.join('Autre'), programId),
    );
    const [own, foreign] = [await setGoal(pairing), await setGoal(other)];
    const many = Array.from({ length: 21 }, () => crypto.randomUUID());
    const tries: [object, string][] = [
      [{ goalIds: [own, foreign], documentIds: [] }, 'NOT_FOUND at goalIds.1'],
      [{ goalIds: [unknown], documentIds: [] }, 'NOT_FOUND at goalIds.0'],
      [{ goalIds: [], documentIds: [] }, 'INVALID at goalIds'],
      [{ goalIds: many, documentIds: [] }, 'INVALID at goalIds'],
      [{ goalIds: [], documentIds: many }, 'INVALID at documentIds'],
      [{ goalIds: [], documentIds: [], note: 'x'.repeat(2001) }, 'INVALID at note'],
    ];
    for (const [variables, refusal] of tries)
      expect(userErrorsOf(await mutationPayload(mentee, meetings.PREPARE, { meetingId, ...variables }))).toEqual([
        refusal,
      ]);
    expect((await readMeeting(mentor, meetingId)).preparation).toBeNull();
    const variables = { meetingId, goalIds: [], documentIds: ['mon cv'] };
    const { errors } = await mentee.send(meetings.PREPARE, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'documentIds.0' });
  });
});

describe('A wrap-up', () => {
  let id: string;
  const events = async (type: string) =>
    queryRows(
      jumelage.progress.runtime,
      `select actor_id, payload from outbox where type = ? and payload->>'pairingId' = ? order by id`,
      [type, pairing.pairingId],
    );
  beforeEach(async () => {
    id = await createConfirmedMeeting(pairing, tenth);
    await moveTo('2026-03-10T10:58:00Z');
  });

  test('of the first completes the meeting with what follows; the second adds their own', async () => {
    const next = meetingInput(pairing.pairingId, '2026-03-24T10:00:00Z', { minutes: 30, purpose: 'La suite' });
    const first = await wrapUp(mentee, id, {
      objectivesMet: 'PARTLY',
      learnings: ' Un prix se dit. ',
      followUps: [
        { ownerId: mentee.personId, text: 'Fixer trois prix', dueOn: '2026-03-20' },
        { ownerId: mentor.personId, text: 'Envoyer le modèle' },
      ],
      otherPartyOnTime: false,
      next,
      reasonForNoNext: null,
    });
    expect(first.userErrors).toEqual([]);
    expect(first.meeting.status).toBe('COMPLETED');
    const nextMeeting = {
      status: 'PROPOSED',
      startsAt: '2026-03-24T10:00:00.000Z',
      organizer: { displayName: 'Camille' },
    };
    const expected = {
      objectivesMet: [{ person: { displayName: 'Camille' }, answer: 'PARTLY' }],
      learnings: 'Un prix se dit.',
      reasonForNoNext: null,
      at: '2026-03-10T10:58:00.000Z',
      followUps: [
        {
          text: 'Fixer trois prix',
          dueOn: '2026-03-20',
          status: 'OPEN',
          owner: { displayName: 'Camille' },
          meeting: { id },
        },
        {
          text: 'Envoyer le modèle',
          dueOn: null,
          status: 'OPEN',
          owner: { displayName: 'Yvonne' },
          meeting: { id },
        },
      ],
      nextMeeting: { id: expect.any(String), ...nextMeeting },
    };
    expect(first.meeting.wrapUp).toEqual(expected);
    expect(first.meeting.attendance).toEqual([{ person: { displayName: 'Yvonne' }, onTime: false, prepared: true }]);
    await moveTo('2026-03-11T08:00:00Z');
    const mine = { learnings: 'Écouter.', followUps: [], reasonForNoNext: null, otherPartyPrepared: false };
    const second = await wrapUp(mentor, id, mine);
    expect(second.userErrors).toEqual([]);
    expect(second.meeting.wrapUp).toEqual({
      ...expected,
      objectivesMet: [...expected.objectivesMet, { person: { displayName: 'Yvonne' }, answer: 'YES' }],
      learnings: 'Un prix se dit.\n\nÉcouter.',
    });
    expect(second.meeting.attendance).toHaveLength(2);
    expect(await events('MeetingHeld')).toEqual([
      {
        actor_id: mentee.personId,
        payload: {
          meetingId: id,
          pairingId: pairing.pairingId,
          startsAt: tenth,
          minutes: 60,
          channel: 'VIDEO',
          organizerId: mentee.personId,
        },
      },
    ]);
    expect(await events('MeetingWrappedUp')).toHaveLength(2);
    expect(await events('ActionItemAdded')).toHaveLength(2);
    await mutate(mentor, meetings.CONFIRM, { id: first.meeting.wrapUp.nextMeeting.id });
  });

  test('of one who starts early and ends early needs no clock', async () => {
    await mutate(mentor, meetings.START, { id });
    expect((await wrapUp(mentor, id)).meeting).toMatchObject({
      status: 'COMPLETED',
      wrapUp: { reasonForNoNext: 'Les vacances', nextMeeting: null },
    });
    const left = `select 1 from due where kind like 'meeting.%' and subject = ?`;
    expect(await queryRows(jumelage.progress.runtime, left, [id])).toEqual([]);
  });

  test('is given once by each, with what follows for each, and with the next meeting or why there is none', async () => {
    const tries: [object, string[]][] = [
      [{ followUps: [] }, ['FOLLOW_UP_REQUIRED at input.followUps']],
      [{ reasonForNoNext: null }, ['NEXT_MEETING_OR_REASON at input.next']],
      [{ followUps: [{ ownerId: stranger.personId, text: 'Rien' }] }, ['INVALID at input.followUps.0.ownerId']],
      [{ followUps: [{ ownerId: mentee.personId, text: ' ' }] }, ['INVALID at input.followUps.0.text']],
      [{ learnings: 'x'.repeat(5001) }, ['INVALID at input.learnings']],
      [{ reasonForNoNext: 'x'.repeat(1001) }, ['INVALID at input.reasonForNoNext']],
      [
        { next: meetingInput(pairing.pairingId, '2026-03-24T10:00:00Z') },
        ['NEXT_MEETING_OR_REASON at input.reasonForNoNext'],
      ],
    ];
    for (const [change, refusals] of tries) expect(userErrorsOf(await wrapUp(mentee, id, change))).toEqual(refusals);
    expect((await wrapUp(mentee, id)).userErrors).toEqual([]);
    expect(userErrorsOf(await wrapUp(mentee, id))).toEqual(['ALREADY_SUBMITTED at input.meetingId']);
    expect(userErrorsOf(await wrapUp(mentor, id, { followUps: [] }))).toEqual([
      'FOLLOW_UP_REQUIRED at input.followUps',
    ]);
    expect((await wrapUp(mentor, id, { reasonForNoNext: null })).userErrors).toEqual([]);
    expect(await events('MeetingHeld')).toHaveLength(1);
  });

  test('needs neither where a meeting lies ahead already, which takes what is open', async () => {
    await mutate(mentee, meetings.ADD_ITEM, { meetingId: id, kind: 'HOT_TOPIC', text: 'Les prix' });
    const ahead = await proposeMeetingAs(mentor, pairing, '2026-03-24T10:00:00Z');
    const { meeting } = await wrapUp(mentee, id, { reasonForNoNext: null });
    expect(meeting.wrapUp.nextMeeting.id).toBe(ahead.id);
    const { agenda, version } = await readMeeting(mentor, ahead.id);
    expect(agenda.items.map(({ text }: Payload) => text)).toEqual(['Relire le contrat', 'Les prix']);
    expect(version).toBe(2);
  });

  test.each<[string, object, string[]]>([
    ['too short', { minutes: 10 }, ['TOO_SHORT at input.next.minutes']],
    ['in the past', { startsAt: '2026-03-09T10:00:00Z' }, ['IN_THE_PAST at input.next.startsAt']],
    ['in no zone', { timeZone: 'Nulle part' }, ['INVALID at input.next.timeZone']],
    ['behind http', { joinUrl: 'http://example.org' }, ['INVALID at input.next.joinUrl']],
    ['at the time of another', { startsAt: '2026-03-24T10:30:00Z' }, ['OVERLAP at input.next.startsAt']],
    ['of another pairing', { pairingId: unknown }, ['INVALID at input.next.pairingId']],
    ['with a blank key', { idempotencyKey: ' ' }, ['INVALID at input.next.idempotencyKey']],
  ])('whose next meeting is %s leaves nothing half-written', async (_how, change, refusals) => {
    const ahead = await createConfirmedMeeting(pairing, '2026-03-24T10:00:00Z');
    const before = [await readMeeting(mentee, id), await readMeeting(mentee, ahead)];
    const next = meetingInput(pairing.pairingId, '2026-03-25T10:00:00Z', change);
    expect(userErrorsOf(await wrapUp(mentee, id, { next, reasonForNoNext: null }))).toEqual(refusals);
    expect([await readMeeting(mentee, id), await readMeeting(mentee, ahead)]).toEqual(before);
    for (const type of ['MeetingHeld', 'MeetingWrappedUp', 'ActionItemAdded']) expect(await events(type)).toEqual([]);
    const counted = `select count(*)::int as n from action_item where pairing_id = ?`;
    const rows = await queryRows(jumelage.progress.runtime, counted, [pairing.pairingId]);
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('of both at once holds the meeting once, and the same next time is proposed once', async () => {
    const next = meetingInput(pairing.pairingId, '2026-03-24T10:00:00Z');
    const change = { next, reasonForNoNext: null };
    const answers = await Promise.all([wrapUp(mentor, id, change), wrapUp(mentee, id, change)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const [one, other] = answers.map(({ meeting }) => meeting.wrapUp.nextMeeting.id);
    expect(one).toBe(other);
    expect(await events('MeetingHeld')).toHaveLength(1);
    expect((await readMeeting(mentor, id)).wrapUp.objectivesMet).toHaveLength(2);
  });

  test('keeps another pairing’s meeting out, though the same key made it', async () => {
    const other = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Lou'), programId),
    );
    await proposeMeetingAs(mentor, other, '2026-03-24T14:00:00Z', { idempotencyKey: 'la même' });
    const next = meetingInput(pairing.pairingId, '2026-03-25T10:00:00Z', { idempotencyKey: 'la même' });
    expect(userErrorsOf(await wrapUp(mentor, id, { next, reasonForNoNext: null }))).toEqual([
      'INVALID at input.next.idempotencyKey',
    ]);
    const own = await proposeMeetingAs(mentor, pairing, '2026-03-26T10:00:00Z', { idempotencyKey: 'la mienne' });
    const again = { ...next, idempotencyKey: 'la mienne' };
    const { meeting } = await wrapUp(mentor, id, { next: again, reasonForNoNext: null });
    expect(meeting.wrapUp.nextMeeting.id).toBe(own.id);
  });
});

describe('A logged meeting', () => {
  test('is completed and held at once, and still to be wrapped up by each', async () => {
    const { meeting } = await mutate(mentor, meetings.LOG_PAST, {
      input: past({ channel: 'PHONE', idempotencyKey: 'k' }),
    });
    expect(meeting).toMatchObject({
      status: 'COMPLETED',
      channel: 'PHONE',
      organizer: { displayName: 'Camille' },
      wrapUp: null,
    });
    const again = await mutate(mentor, meetings.LOG_PAST, { input: past({ idempotencyKey: 'k' }) });
    expect(again.meeting.id).toBe(meeting.id);
    expect((await wrapUp(mentee, meeting.id)).userErrors).toEqual([]);
    const held = await queryRows(
      jumelage.progress.runtime,
      `select payload->>'startsAt' as at from outbox where type = 'MeetingHeld' and payload->>'meetingId' = ?`,
      [meeting.id],
    );
    expect(held).toEqual([{ at: '2026-03-01T10:00:00.000Z' }]);
  });

  test.each<[string, object, string[]]>([
    ['not over', { startsAt: '2026-03-02T08:30:00Z' }, ['INVALID at input.startsAt']],
    ['ahead', { startsAt: tenth }, ['INVALID at input.startsAt']],
    ['of long ago', { startsAt: '2010-03-01T10:00:00Z' }, ['INVALID at input.startsAt']],
    ['too short', { minutes: 19 }, ['TOO_SHORT at input.minutes']],
    ['too long', { minutes: 241 }, ['INVALID at input.minutes']],
    ['behind http', { joinUrl: 'http://example.org' }, ['INVALID at input.joinUrl']],
    ['with a blank key', { idempotencyKey: ' ' }, ['INVALID at input.idempotencyKey']],
    ['of no pairing', { pairingId: unknown }, ['NOT_FOUND at input.pairingId']],
  ])('is none that is %s', async (_how, change, refusals) => {
    expect(userErrorsOf(await mutationPayload(mentee, meetings.LOG_PAST, { input: past(change) }))).toEqual(refusals);
  });

  test('takes no time that another meeting of either took', async () => {
    await mutate(mentee, meetings.LOG_PAST, { input: past() });
    const other = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Lou'), programId),
    );
    const input = { ...past(), pairingId: other.pairingId, startsAt: '2026-03-01T10:59:00Z' };
    expect(userErrorsOf(await mutationPayload(other.mentee, meetings.LOG_PAST, { input }))).toEqual([
      'OVERLAP at input.startsAt',
    ]);
    input.startsAt = '2026-03-01T11:00:00Z';
    expect((await mutationPayload(other.mentee, meetings.LOG_PAST, { input })).userErrors).toEqual([]);
  });
});
