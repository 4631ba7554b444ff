import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  addEntry,
  agreementInput,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  meetingInput,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  requestInput,
  setGoal,
  startExploring,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
}, 30_000);
afterAll(() => jumelage.close());

/** A mentor and a mentee of the programme who know nobody yet. */
async function newcomers(): Promise<void> {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
}

const send = (change: object = {}) =>
  mutationPayload(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor, change) });
const sent = async () =>
  (await mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) })).request.id;
const accept = (id: string, who = mentor) => mutationPayload(who, ask.ACCEPT_REQUEST, { id });

const managedBy = (who: ApiClient, manager: ApiClient) =>
  mutate(who, ask.UPDATE_PROFILE, { input: { managerId: manager.personId } });
const conflict = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { declareConflict(personId: $id, reason: "Famille") { userErrors { code } } }', {
    id: other.personId,
  });
const block = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { blockPerson(personId: $id) { person { id } userErrors { code } } }', {
    id: other.personId,
  });
const away = (until: string | null) =>
  mutate(mentor, 'mutation ($until: Date) { setAway(until: $until) { userErrors { code } } }', { until });
const mentorProfile = (input: object) => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input });
const limits = (change: object) => mentorProfile({ limits: change });

type Case = [why: string, arrange: () => Promise<unknown>, refusals: string[]];

describe('A request as it is written is refused', () => {
  beforeAll(newcomers);
  test.each<[string, () => object, string[]]>([
    ['without a goal', () => ({ goals: [] }), ['GOAL_REQUIRED at input.goals']],
    [
      'with a goal that says nothing',
      () => ({ goals: [{ text: ' ', horizon: 'LONG' }] }),
      ['INVALID at input.goals.0.text'],
    ],
    ['without a first message', () => ({ firstMessage: '\n' }), ['INVALID at input.firstMessage']],
    [
      'for every reason at once',
      () => ({ firstMessage: '', goals: [] }),
      ['INVALID at input.firstMessage', 'GOAL_REQUIRED at input.goals'],
    ],
    ['to oneself', () => ({ mentorId: mentee.personId }), ['SAME_PERSON at input.mentorId']],
    ['to nobody', () => ({ mentorId: unknown }), ['NOT_FOUND at input.mentorId']],
    ['in no programme', () => ({ programId: unknown }), ['NOT_A_MEMBER at input.programId']],
  ])('%s', async (_why, change, refusals) => {
    const payload = await send(change());
    expect(payload.request).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });
});

describe('A request is refused', () => {
  beforeEach(newcomers);
  test.each<Case>([
    ['to one’s manager', () => managedBy(mentee, mentor), ['HIERARCHY at input.mentorId']],
    ['to somebody whom one manages', () => managedBy(mentor, mentee), ['HIERARCHY at input.mentorId']],
    [
      'to the manager of one’s manager',
      async () => {
        const middle = await becomeMentee(await jumelage.join('Cheffe'), programId);
        await managedBy(mentee, middle);
        await managedBy(middle, mentor);
      },
      ['HIERARCHY at input.mentorId'],
    ],
    [
      'to somebody two steps below',
      async () => {
        const middle = await becomeMentee(await jumelage.join('Cheffe'), programId);
        await managedBy(middle, mentee);
        await managedBy(mentor, middle);
      },
      ['HIERARCHY at input.mentorId'],
    ],
    ['where the mentor declared a conflict', () => conflict(mentor, mentee), ['CONFLICT at input.mentorId']],
    ['where the mentee declared a conflict', () => conflict(mentee, mentor), ['CONFLICT at input.mentorId']],
    ['to somebody whom one has blocked', () => block(mentee, mentor), ['BLOCKED at input.mentorId']],
    ['by somebody who was blocked', () => block(mentor, mentee), ['NOT_ACCEPTING at input.mentorId']],
    [
      'while the mentor takes no requests',
      () => mentorProfile({ acceptingRequests: false }),
      ['NOT_ACCEPTING at input.mentorId'],
    ],
    ['while the mentor is away', () => away('2026-03-02'), ['NOT_ACCEPTING at input.mentorId']],
    ['while the mentor has no place', () => limits({ maxPairings: 0 }), ['NO_CAPACITY at input.mentorId']],
    [
      'while the mentor reads no request',
      () => limits({ maxPendingRequests: 0 }),
      ['TOO_MANY_PENDING at input.mentorId'],
    ],
    ['while one waits', () => sent(), ['TOO_MANY_PENDING at input.mentorId']],
    ['while the two are paired', () => startExploring(programId, mentor, mentee), ['ALREADY_PAIRED at input.mentorId']],
  ])('%s', async (_why, arrange, refusals) => {
    await arrange();
    const payload = await send();
    expect(payload.request).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  test('by who is no mentee of the programme, and to who is no mentor of it', async () => {
    const other = await jumelage.join('Sans programme');
    const input = requestInput(programId, mentor);
    expect(userErrorsOf(await mutationPayload(other, ask.SEND_REQUEST, { input }))).toEqual([
      'NOT_A_MEMBER at input.programId',
    ]);
    await joinProgramAs(other, programId, 'MENTEE');
    expect(userErrorsOf(await send({ mentorId: other.personId }))).toEqual(['NOT_A_MEMBER at input.mentorId']);
  });

  test('to a mentor who has not accepted the charter', async () => {
    const fresh = await jumelage.join('Sans charte');
    await mutate(fresh, ask.UPDATE_MENTOR_PROFILE, { input: {} });
    await joinProgramAs(fresh, programId, 'MENTOR');
    expect(userErrorsOf(await send({ mentorId: fresh.personId }))).toEqual(['NOT_ACCEPTING at input.mentorId']);
    await mutate(fresh, ask.ACCEPT_CHARTER);
    expect((await send({ mentorId: fresh.personId })).userErrors).toEqual([]);
  });

  test('no longer, once the reason is gone', async () => {
    await block(mentor, mentee);
    await away('2026-03-05');
    expect(userErrorsOf(await send())).toEqual(['NOT_ACCEPTING at input.mentorId']);
    await mutate(mentor, 'mutation ($id: ID!) { unblockPerson(personId: $id) { userErrors { code } } }', {
      id: mentee.personId,
    });
    clock.set(new Date('2026-03-05T23:59:59Z'));
    expect(userErrorsOf(await send())).toEqual(['NOT_ACCEPTING at input.mentorId']);
    clock.set(new Date('2026-03-06T00:00:00Z'));
    expect((await send()).request.status).toBe('SENT');
  });

  test('and leaves nothing behind', async () => {
    await conflict(mentee, mentor);
    await send();
    const found = await queryRows(
      jumelage.pairings.runtime,
      `select 1 from pairing_request where from_id = ? union all select 1 from outbox where actor_id = ?`,
      [mentee.personId, mentee.personId],
    );
    expect(found).toEqual([]);
  });
});

describe('A block is not to be told from a door that is closed to all', () => {
  beforeEach(newcomers);
  const seen = async (who: ApiClient) => ({
    refusal: await mutationPayload(who, ask.SEND_REQUEST, { input: requestInput(programId, mentor) }),
    ...(await who.query(
      `query ($programId: ID!, $id: ID!) {
        available: mentors(programId: $programId, first: 100) { edges { node { id } } }
        all: mentors(programId: $programId, first: 100, filter: { availableOnly: false }) { edges { node { id } } }
        person(id: $id) { status displayName openPlaces mentorProfile { acceptingRequests limits { maxPairings awayUntil } } memberships { roles } }
      }`,
      { programId, id: mentor.personId },
    )),
  });
  const lists = (view: { available: { edges: unknown[] }; all: { edges: unknown[] } }) => ({
    available: JSON.stringify(view.available).includes(mentor.personId),
    all: JSON.stringify(view.all).includes(mentor.personId),
  });

  test('by the refusal, the lists or the profile', async () => {
    await block(mentor, mentee);
    const blocked = await seen(mentee);
    await mutate(mentor, 'mutation ($id: ID!) { unblockPerson(personId: $id) { userErrors { code } } }', {
      id: mentee.personId,
    });
    await mentorProfile({ acceptingRequests: false });
    const closed = await seen(mentee);
    expect(blocked.refusal).toEqual(closed.refusal);
    expect(blocked.person).toEqual(closed.person);
    expect(lists(blocked)).toEqual(lists(closed));
    expect(lists(blocked)).toEqual({ available: false, all: true });
  });

  test('while to everybody else the mentor is as open as before', async () => {
    await block(mentor, mentee);
    const other = await becomeMentee(await jumelage.join('Une autre'), programId);
    const view = await seen(other);
    expect(view.refusal.userErrors).toEqual([]);
    expect(view.person.mentorProfile.acceptingRequests).toBe(true);
    expect(lists(view)).toEqual({ available: true, all: true });
  });

  test('and whoever blocked sees the other no more among mentors', async () => {
    await block(mentee, mentor);
    expect(lists(await seen(mentee))).toEqual({ available: false, all: false });
  });
});

describe('An acceptance', () => {
  beforeEach(newcomers);
  test.each<Case>([
    ['is refused since the mentee reports to the mentor by now', () => managedBy(mentee, mentor), ['HIERARCHY at id']],
    ['is refused since a conflict was declared', () => conflict(mentee, mentor), ['CONFLICT at id']],
    ['is refused since the mentor has blocked the mentee', () => block(mentor, mentee), ['BLOCKED at id']],
    ['is refused since the mentee has blocked the mentor', () => block(mentee, mentor), ['NOT_ACCEPTING at id']],
    ['is refused since the mentor is away', () => away('2026-03-09'), ['NOT_ACCEPTING at id']],
    ['is refused since no place is left', () => limits({ maxPairings: 0 }), ['NO_CAPACITY at id']],
    ['goes through though no more requests are taken', () => mentorProfile({ acceptingRequests: false }), []],
    ['goes through though the box is full', () => limits({ maxPendingRequests: 0 }), []],
  ])('%s', async (_what, arrange, refusals) => {
    const id = await sent();
    await arrange();
    const payload = await accept(id);
    expect(userErrorsOf(payload)).toEqual(refusals);
    const { pairingRequest } = await mentee.query(
      'query ($id: ID!) { pairingRequest(id: $id) { status pairing { id } } }',
      { id },
    );
    expect(pairingRequest).toEqual(
      refusals.length > 0
        ? { status: 'SENT', pairing: null }
        : { status: 'ACCEPTED', pairing: { id: payload.pairing.id } },
    );
  });

  const by = (who: () => ApiClient, mutation: string) => (id: string) =>
    mutationPayload(who(), `mutation ($id: ID!) { ${mutation} { userErrors { code path } } }`, { id });

  test.each<[string, (id: string) => Promise<unknown>, string]>([
    ['was withdrawn', by(() => mentee, 'withdrawRequest(id: $id)'), 'WITHDRAWN'],
    ['was declined', by(() => mentor, 'declineRequest(id: $id, reason: "Pas le temps")'), 'DECLINED'],
    ['was accepted', (id) => accept(id), 'ACCEPTED'],
  ])('comes too late once the request %s, as does every other answer', async (_what, close, status) => {
    const id = await sent();
    await close(id);
    const tries = [
      (id: string) => accept(id),
      by(() => mentor, 'declineRequest(id: $id)'),
      by(() => mentee, 'withdrawRequest(id: $id)'),
      by(() => mentor, 'markRequestViewed(id: $id)'),
      by(() => mentor, 'askForInfo(id: $id, question: "?")'),
      by(() => mentee, 'answerInfo(id: $id, answer: "!")'),
    ];
    for (const one of tries) expect(userErrorsOf(await one(id))).toEqual(['REQUEST_CLOSED at id']);
    const { pairingRequest } = await mentee.query('query ($id: ID!) { pairingRequest(id: $id) { status } }', { id });
    expect(pairingRequest.status).toBe(status);
  });

  test.each<[string, () => ApiClient, string, string]>([
    ['the mentee accepts', () => mentee, 'acceptRequest(id: $id)', 'NOT_FOUND at id'],
    ['the mentee declines', () => mentee, 'declineRequest(id: $id)', 'NOT_FOUND at id'],
    ['the mentee marks it as read', () => mentee, 'markRequestViewed(id: $id)', 'NOT_FOUND at id'],
    ['the mentee asks', () => mentee, 'askForInfo(id: $id, question: "?")', 'NOT_FOUND at id'],
    ['the mentor withdraws', () => mentor, 'withdrawRequest(id: $id)', 'NOT_FOUND at id'],
    ['the mentor answers', () => mentor, 'answerInfo(id: $id, answer: "!")', 'NOT_FOUND at id'],
    ['the mentee answers what nobody asked', () => mentee, 'answerInfo(id: $id, answer: "!")', 'WRONG_STATUS at id'],
    ['the mentor asks nothing', () => mentor, 'askForInfo(id: $id, question: " ")', 'INVALID at question'],
    ['a coordinator accepts', () => coordinator, 'acceptRequest(id: $id)', 'NOT_FOUND at id'],
  ])('is not what happens when %s', async (_what, who, mutation, refusal) => {
    const id = await sent();
    expect(userErrorsOf(await by(who, mutation)(id))).toEqual([refusal]);
    const { pairingRequest } = await mentee.query('query ($id: ID!) { pairingRequest(id: $id) { status } }', { id });
    expect(pairingRequest.status).toBe('SENT');
  });

  test('of a hundred at once takes the mentor’s three places and no more', async () => {
    const { people, pairings } = jumelage;
    await queryRows(
      people.runtime,
      `with made as (insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
          select uuidv7(), 'Mentee ' || n, n || '@example.org', 'fr', 'UTC', 'ACTIVE', '', now() from generate_series(1, 100) n
          returning id)
        insert into membership (id, program_id, person_id, roles, joined_at)
        select uuidv7(), ?, id, '{MENTEE}', now() from made`,
      [programId],
    );
    const mentees = await queryRows(people.runtime, `select id from person where display_name like 'Mentee %'`);
    const requests = await queryRows(
      pairings.runtime,
      `insert into pairing_request (id, program_id, from_id, to_id, format, status, first_message, goals, sent_at, expires_at)
        select uuidv7(), ?, id, ?, 'ONGOING', 'SENT', 'Bonjour', '[]', now(), now() from unnest(?::uuid[]) id returning id`,
      [programId, mentor.personId, `{${mentees.map(({ id }) => id).join(',')}}`],
    );
    expect(requests).toHaveLength(100);
    const payloads = await Promise.all(requests.map(({ id }) => accept(id)));
    expect(payloads.filter(({ pairing }) => pairing)).toHaveLength(3);
    expect(payloads.filter((payload) => userErrorsOf(payload).join() === 'NO_CAPACITY at id')).toHaveLength(97);
    const [counts] = await queryRows(
      pairings.runtime,
      `select (select count(*)::int from pairing where mentor_id = ?) as pairings,
        (select count(*)::int from pairing_request where to_id = ? and status = 'ACCEPTED') as accepted,
        (select count(*)::int from outbox where actor_id = ? and type = 'RequestAccepted') as events`,
      [mentor.personId, mentor.personId, mentor.personId],
    );
    expect(counts).toEqual({ pairings: 3, accepted: 3, events: 3 });
    const { viewer } = await mentor.query('query { viewer { openPlaces } }');
    expect(viewer.openPlaces).toBe(0);
  }, 40_000);

  test('of requests sent at once never fills the mentor’s box beyond its limit', async () => {
    await limits({ maxPendingRequests: 2 });
    const others = await Promise.all(Array.from({ length: 6 }, (_, n) => jumelage.join(`Pressé ${n}`)));
    await Promise.all(others.map((other) => becomeMentee(other, programId)));
    const input = requestInput(programId, mentor);
    const payloads = await Promise.all(others.map((other) => mutationPayload(other, ask.SEND_REQUEST, { input })));
    expect(payloads.map((payload) => userErrorsOf(payload).join()).toSorted()).toEqual([
      '',
      '',
      ...Array(4).fill('TOO_MANY_PENDING at input.mentorId'),
    ]);
  });
});

describe('In a pairing', () => {
  let pairing: TestPairing;
  beforeAll(async () => {
    await newcomers();
    pairing = await pairUnderAgreement(programId, mentor, mentee);
  });

  test.each<[string, () => ApiClient, () => Promise<object> | object, string[]]>([
    ['by the mentor', () => mentor, () => ({}), ['NOT_YOURS at input.pairingId']],
    ['by somebody else', () => coordinator, () => ({}), ['NOT_FOUND at input.pairingId']],
    [
      'in a pairing that does not exist',
      () => mentee,
      () => ({ pairingId: unknown }),
      ['NOT_FOUND at input.pairingId'],
    ],
    ['without a title', () => mentee, () => ({ title: ' ' }), ['INVALID at input.title']],
    ['with a title of 201 characters', () => mentee, () => ({ title: 'x'.repeat(201) }), ['INVALID at input.title']],
    ['under a goal that does not exist', () => mentee, () => ({ parentId: unknown }), ['NOT_FOUND at input.parentId']],
    [
      'under a short goal',
      () => mentee,
      async () => ({ parentId: await setGoal(pairing) }),
      ['INVALID at input.parentId'],
    ],
    [
      'as a long goal under a long one',
      () => mentee,
      async () => ({ horizon: 'LONG', parentId: await setGoal(pairing, { horizon: 'LONG' }) }),
      ['INVALID at input.parentId'],
    ],
    [
      'under a goal of another pairing',
      () => mentee,
      async () => {
        const other = await becomeMentor(await jumelage.join('Autre mentor'), programId);
        return { parentId: await setGoal(await pairUnderAgreement(programId, other, mentee), { horizon: 'LONG' }) };
      },
      ['NOT_FOUND at input.parentId'],
    ],
  ])('no goal is set %s', async (_how, who, change, refusals) => {
    const input = { pairingId: pairing.pairingId, title: 'Grandir', horizon: 'SHORT', ...(await change()) };
    const payload = await mutationPayload(who(), ask.CREATE_GOAL, { input });
    expect(payload.goal).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  test.each<[string, () => ApiClient, object, string[]]>([
    ['by the mentor', () => mentor, {}, ['NOT_YOURS at input.goalId']],
    ['by somebody else', () => coordinator, {}, ['NOT_FOUND at input.goalId']],
    ['that says nothing', () => mentee, { text: '' }, ['INVALID at input.text']],
    ['of 5001 characters', () => mentee, { text: 'x'.repeat(5001) }, ['INVALID at input.text']],
    ['to 101 percent', () => mentee, { percent: 101 }, ['PERCENT_OUT_OF_RANGE at input.percent']],
    ['to -1 percent', () => mentee, { percent: -1 }, ['PERCENT_OUT_OF_RANGE at input.percent']],
    ['to a goal that does not exist', () => mentee, { goalId: unknown }, ['NOT_FOUND at input.goalId']],
  ])('no entry is added %s', async (_how, who, change, refusals) => {
    const goalId = await setGoal(pairing);
    const input = { goalId, kind: 'DO', text: 'Un pas', percent: 10, ...change };
    const payload = await mutationPayload(who(), ask.ADD_PROGRESS, { input });
    expect(payload.entry).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
    const { goal } = await mentee.query(
      'query ($id: ID!) { goal(id: $id) { percent version entries { edges { node { id } } } } }',
      { id: goalId },
    );
    expect(goal).toEqual({ percent: 0, version: 1, entries: { edges: [] } });
  });

  test('a goal that was let go moves no more', async () => {
    const goalId = await setGoal(pairing);
    await queryRows(jumelage.progress.runtime, `update goal set status = 'LET_GO' where id = ?`, [goalId]);
    const input = { goalId, kind: 'DO', text: 'Un pas' };
    expect(userErrorsOf(await mutationPayload(mentee, ask.ADD_PROGRESS, { input }))).toEqual([
      'WRONG_STATUS at input.goalId',
    ]);
  });

  test.each<[string, string, object]>([
    ['agreement', ask.PROPOSE_AGREEMENT, { input: agreementInput }],
    ['signature', ask.SIGN_AGREEMENT, { version: 1 }],
    [
      'message',
      'mutation ($pairingId: ID!) { sendMessage(pairingId: $pairingId, text: "Bonjour") { userErrors { code path } } }',
      {},
    ],
    [
      'reading mark',
      'mutation ($pairingId: ID!) { markMessagesRead(pairingId: $pairingId) { userErrors { code path } } }',
      {},
    ],
  ])('a coordinator leaves no %s', async (_what, mutation, variables) => {
    const { pairingId } = pairing;
    const payload = await mutationPayload(await coordinator.renewed(), mutation, { pairingId, ...variables });
    expect(userErrorsOf(payload)).toEqual(['NOT_FOUND at pairingId']);
  });

  test.each<[string, object, string[]]>([
    ['of 19 minutes', { minutes: 19 }, ['TOO_SHORT at input.minutes']],
    ['of 241 minutes', { minutes: 241 }, ['INVALID at input.minutes']],
    ['that begins now', { startsAt: '2026-03-02T09:00:00Z' }, ['IN_THE_PAST at input.startsAt']],
    ['in an unknown time zone', { timeZone: 'Europe/Atlantis' }, ['INVALID at input.timeZone']],
    ['in a time zone without daylight saving', { timeZone: '+01:00' }, ['INVALID at input.timeZone']],
    ['behind an unsafe address', { joinUrl: 'http://example.org' }, ['INVALID at input.joinUrl']],
    ['at a place without a name', { place: { name: '' } }, ['INVALID at input.place.name']],
    ['of nobody', { pairingId: unknown }, ['NOT_FOUND at input.pairingId']],
  ])('no meeting is proposed %s', async (_how, change, refusals) => {
    const input = meetingInput(pairing.pairingId, '2026-03-10T10:00:00Z', change);
    const payload = await mutationPayload(mentor, ask.PROPOSE_MEETING, { input });
    expect(payload.meeting).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  /** Ends the pairing behind everybody's back, as closing it one day will. */
  const end = async () => {
    const { pairings, progress } = jumelage;
    await jumelage.settle();
    await queryRows(pairings.runtime, `update pairing set status = 'COMPLETED', version = version + 1 where id = ?`, [
      pairing.pairingId,
    ]);
    await queryRows(
      progress.runtime,
      `update pairing_fact set status = 'COMPLETED', version = version + 1 where pairing_id = ?`,
      [pairing.pairingId],
    );
  };

  test('that has ended, nothing new begins', async () => {
    const goalId = await setGoal(pairing);
    await end();
    const { pairingId } = pairing;
    const tries: [string, object, string][] = [
      [ask.CREATE_GOAL, { input: { pairingId, title: 'Tard', horizon: 'SHORT' } }, 'input.pairingId'],
      [ask.ADD_PROGRESS, { input: { goalId, kind: 'DO', text: 'Tard' } }, 'input.goalId'],
      [ask.PROPOSE_MEETING, { input: meetingInput(pairingId, '2026-03-10T10:00:00Z') }, 'input.pairingId'],
      [ask.PROPOSE_AGREEMENT, { pairingId, input: agreementInput }, 'pairingId'],
      [ask.SIGN_AGREEMENT, { pairingId, version: 1 }, 'pairingId'],
      [
        'mutation ($pairingId: ID!) { sendMessage(pairingId: $pairingId, text: "Tard") { userErrors { code path } } }',
        { pairingId },
        'pairingId',
      ],
    ];
    for (const [mutation, variables, path] of tries)
      expect(userErrorsOf(await mutationPayload(mentee, mutation, variables))).toEqual([`PAIRING_NOT_OPEN at ${path}`]);
  });
});

describe('A meeting', () => {
  let pairing: TestPairing;
  beforeEach(async () => {
    await newcomers();
    pairing = await pairUnderAgreement(programId, mentor, mentee);
  });

  const confirm = (who: ApiClient, id: string) => mutationPayload(who, ask.CONFIRM_MEETING, { id });
  const propose = async (who: ApiClient, startsAt: string, change: object = {}) =>
    mutationPayload(who, ask.PROPOSE_MEETING, { input: meetingInput(pairing.pairingId, startsAt, change) });
  const reschedule = (who: ApiClient, id: string, expectedVersion: number, startsAt: string) =>
    mutationPayload(
      who,
      `mutation ($id: ID!, $expectedVersion: Int!, $startsAt: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: $expectedVersion,
        startsAt: $startsAt) { meeting { status version startsAt } userErrors { code path } } }`,
      { id, expectedVersion, startsAt },
    );
  const cancel = (who: ApiClient, id: string) =>
    mutationPayload(
      who,
      'mutation ($id: ID!) { cancelMeeting(id: $id) { meeting { status } userErrors { code path } } }',
      {
        id,
      },
    );

  test('is confirmed by the one who did not propose it, once, and in time', async () => {
    const { meeting } = await propose(mentor, '2026-03-10T10:00:00Z');
    expect(userErrorsOf(await confirm(mentor, meeting.id))).toEqual(['NOT_YOURS at id']);
    expect(userErrorsOf(await confirm(coordinator, meeting.id))).toEqual(['NOT_FOUND at id']);
    clock.set(new Date('2026-03-10T10:00:00Z'));
    expect(userErrorsOf(await confirm(mentee, meeting.id))).toEqual(['IN_THE_PAST at id']);
    clock.set(start);
    expect((await confirm(mentee, meeting.id)).meeting.status).toBe('CONFIRMED');
    expect(userErrorsOf(await confirm(mentee, meeting.id))).toEqual(['WRONG_STATUS at id']);
  });

  test('is moved on what its version is now, and the other confirms again', async () => {
    const id = await createConfirmedMeeting(pairing, '2026-03-10T10:00:00Z');
    expect(userErrorsOf(await reschedule(mentor, id, 1, '2026-03-11T10:00:00Z'))).toEqual([
      'STALE_VERSION at expectedVersion',
    ]);
    expect(userErrorsOf(await reschedule(mentor, id, 2, '2026-03-01T10:00:00Z'))).toEqual(['IN_THE_PAST at startsAt']);
    const moved = await reschedule(mentor, id, 2, '2026-03-10T10:30:00Z');
    expect(moved.meeting).toEqual({ status: 'PROPOSED', version: 3, startsAt: '2026-03-10T10:30:00.000Z' });
    expect(userErrorsOf(await confirm(mentor, id))).toEqual(['NOT_YOURS at id']);
    expect((await confirm(mentee, id)).meeting.status).toBe('CONFIRMED');
    expect((await cancel(mentee, id)).meeting.status).toBe('CANCELLED');
    expect(userErrorsOf(await cancel(mentor, id))).toEqual(['WRONG_STATUS at id']);
    expect(userErrorsOf(await reschedule(mentor, id, 5, '2026-03-12T10:00:00Z'))).toEqual(['WRONG_STATUS at id']);
  });

  test('keeps its time from every other, over all pairings of the two', async () => {
    const other = await becomeMentee(await jumelage.join('Autre mentorée'), programId);
    const second = await pairUnderAgreement(programId, mentor, other);
    const early = await mutationPayload(other, ask.PROPOSE_MEETING, {
      input: meetingInput(second.pairingId, '2026-03-10T10:30:00Z'),
    });
    const id = await createConfirmedMeeting(pairing, '2026-03-10T10:00:00Z');
    expect(userErrorsOf(await confirm(mentor, early.meeting.id))).toEqual(['OVERLAP at id']);
    for (const startsAt of ['2026-03-10T09:01:00Z', '2026-03-10T10:59:00Z', '2026-03-10T10:00:00Z']) {
      const input = meetingInput(second.pairingId, startsAt);
      expect(userErrorsOf(await mutationPayload(other, ask.PROPOSE_MEETING, { input }))).toEqual([
        'OVERLAP at input.startsAt',
      ]);
    }
    for (const startsAt of ['2026-03-10T09:00:00Z', '2026-03-10T11:00:00Z'])
      await createConfirmedMeeting(second, startsAt);
    const moved = await reschedule(mentee, id, 2, '2026-03-10T11:30:00Z');
    expect(userErrorsOf(moved)).toEqual(['OVERLAP at startsAt']);
    const { meeting } = await mentee.query(
      'query ($id: ID!) { meeting(id: $id) { status version reminders { status } } }',
      { id },
    );
    expect(meeting).toEqual({
      status: 'CONFIRMED',
      version: 2,
      reminders: [{ status: 'SCHEDULED' }, { status: 'SCHEDULED' }],
    });
    await cancel(mentee, id);
    expect((await confirm(mentor, early.meeting.id)).userErrors).toEqual([
      { code: 'OVERLAP', message: expect.anything(), path: ['id'] },
    ]);
  });

  test('is the only one of two that overlap, though both are confirmed at once', async () => {
    await limits({ hoursPerMonth: 10 });
    const other = await becomeMentee(await jumelage.join('Autre mentorée'), programId);
    const second = await pairUnderAgreement(programId, mentor, other);
    for (let day = 10; day < 18; day++) {
      const proposals = [
        await mutationPayload(mentee, ask.PROPOSE_MEETING, {
          input: meetingInput(pairing.pairingId, `2026-03-${day}T10:00:00Z`),
        }),
        await mutationPayload(other, ask.PROPOSE_MEETING, {
          input: meetingInput(second.pairingId, `2026-03-${day}T10:30:00Z`),
        }),
      ];
      const answers = await Promise.all(proposals.map(({ meeting }) => confirm(mentor, meeting.id)));
      expect(answers.map((payload) => userErrorsOf(payload).join()).toSorted()).toEqual(['', 'OVERLAP at id']);
    }
    const { viewer } = await mentor.query(
      'query { viewer { upcomingMeetings { totalCount } reminders { totalCount } } }',
    );
    expect(viewer).toEqual({ upcomingMeetings: { totalCount: 8 }, reminders: { totalCount: 16 } });
  });
});

describe('The same idempotency key ten times at once makes one', () => {
  beforeEach(newcomers);
  const tenTimes = async (who: ApiClient, mutation: string, variables: (n: number) => object) => {
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_, n) => mutationPayload(who, mutation, variables(n))),
    );
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    return new Set(payloads.map((payload) => JSON.stringify({ ...payload, userErrors: undefined })));
  };
  const count = async (service: 'pairings' | 'progress', sql: string, id: string) =>
    (await queryRows(jumelage[service].runtime, `select count(*)::int as n from ${sql}`, [id]))[0].n;

  test('request, with one event and one expiry', async () => {
    const input = (n: number) => ({
      input: requestInput(programId, mentor, { idempotencyKey: 'une', whyThisMentor: `${n}` }),
    });
    expect((await tenTimes(mentee, ask.SEND_REQUEST, input)).size).toBe(1);
    expect(await count('pairings', 'pairing_request where from_id = ?', mentee.personId)).toBe(1);
    expect(await count('pairings', `outbox where type = 'RequestSent' and actor_id = ?`, mentee.personId)).toBe(1);
  });

  test('message, goal, entry and meeting, each with one event', async () => {
    const pairing = await pairUnderAgreement(programId, mentor, mentee);
    const { pairingId } = pairing;
    const message =
      'mutation ($pairingId: ID!, $text: String!) { sendMessage(pairingId: $pairingId, text: $text, idempotencyKey: "k") { message { id } userErrors { code } } }';
    expect((await tenTimes(mentee, message, (n) => ({ pairingId, text: `Bonjour ${n}` }))).size).toBe(1);
    const goal = (n: number) => ({ input: { pairingId, title: `But ${n}`, horizon: 'SHORT', idempotencyKey: 'k' } });
    expect((await tenTimes(mentee, ask.CREATE_GOAL, goal)).size).toBe(1);
    const goalId = await setGoal(pairing);
    const entry = (n: number) => ({ input: { goalId, kind: 'DO', text: `Pas ${n}`, idempotencyKey: 'k' } });
    expect((await tenTimes(mentee, ask.ADD_PROGRESS, entry)).size).toBe(1);
    const meeting = () => ({ input: meetingInput(pairingId, '2026-03-10T10:00:00Z', { idempotencyKey: 'k' }) });
    expect((await tenTimes(mentor, ask.PROPOSE_MEETING, meeting)).size).toBe(1);
    expect(await count('pairings', 'message where pairing_id = ?', pairingId)).toBe(1);
    expect(await count('pairings', 'contact where pairing_id = ?', pairingId)).toBe(1);
    expect(await count('progress', 'entry where goal_id = ?', goalId)).toBe(1);
    expect(await count('progress', 'goal where pairing_id = ?', pairingId)).toBe(2);
    expect(await count('progress', 'meeting where pairing_id = ?', pairingId)).toBe(1);
    const types = await queryRows(
      jumelage.progress.runtime,
      'select type from outbox where streams @> array[?::uuid] order by id',
      [pairingId],
    );
    expect(types.map(({ type }) => type)).toEqual(['GoalSet', 'GoalSet', 'GoalProgressed', 'MeetingProposed']);
  });

  test.each<[string, string]>([
    ['empty', ''],
    ['of blanks', ' '],
    ['of 201 characters', 'k'.repeat(201)],
  ])('and no key is %s, the second time neither', async (_what, idempotencyKey) => {
    const pairing = await pairUnderAgreement(programId, mentor, mentee);
    const { pairingId } = pairing;
    const goalId = await setGoal(pairing);
    const tries: [string, object][] = [
      [ask.SEND_REQUEST, requestInput(programId, mentor)],
      [ask.CREATE_GOAL, { pairingId, title: 'But', horizon: 'SHORT' }],
      [ask.ADD_PROGRESS, { goalId, kind: 'DO', text: 'Pas' }],
      [ask.PROPOSE_MEETING, meetingInput(pairingId, '2026-03-10T10:00:00Z')],
    ];
    for (const [mutation, input] of [...tries, ...tries])
      expect(userErrorsOf(await mutationPayload(mentee, mutation, { input: { ...input, idempotencyKey } }))).toEqual([
        'INVALID at input.idempotencyKey',
      ]);
  });

  test('but one of each author: a key is nobody else’s', async () => {
    const pairing = await pairUnderAgreement(programId, mentor, mentee);
    const other = await pairUnderAgreement(
      programId,
      await becomeMentor(await jumelage.join('Autre'), programId),
      await becomeMentee(await jumelage.join('Autre'), programId),
    );
    const goals = await Promise.all([pairing, other].map((one) => setGoal(one, { idempotencyKey: 'k' })));
    expect(new Set(goals).size).toBe(2);
    const entries = await Promise.all(
      [pairing, other].map((one, n) => addEntry(one.mentee, goals[n] ?? '', { idempotencyKey: 'k' })),
    );
    expect(new Set(entries).size).toBe(2);
  });
});
