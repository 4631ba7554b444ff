import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { createProposedPairing } from '../../../../services/pairings/proposals/create-proposed-pairing.writes.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  requestInput,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import {
  answerProposal,
  dueOf,
  eventNamesOf,
  lastPayload,
  PROPOSE_PAIRING,
  pairingStatusOf,
  proposePairingTo,
  RESPOND,
} from '../../../support/fixtures/pairing-life.js';
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
  const fresh = await jumelage.join('Odile Ferrand');
  programId = await openProgram(fresh);
  coordinator = await fresh.renewed();
}, 30_000);
afterAll(() => jumelage.close());

async function newcomers(): Promise<void> {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
}
beforeEach(newcomers);

const proposed = (change: object = {}) => proposePairingTo(coordinator, programId, [mentor, mentee], change);
const tryProposing = (change: object = {}, who = coordinator) =>
  mutationPayload(who, PROPOSE_PAIRING, {
    input: { programId, mentorId: mentor.personId, menteeId: mentee.personId, ...change },
  });
const block = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', { id: other.personId });
const conflict = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { declareConflict(personId: $id, reason: "Famille") { userErrors { code } } }', {
    id: other.personId,
  });
const away = (until: string) =>
  mutate(mentor, 'mutation ($until: Date) { setAway(until: $until) { userErrors { code } } }', { until });
const mentorProfile = (input: object) => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input });
const managedBy = (who: ApiClient, manager: ApiClient) =>
  mutate(who, ask.UPDATE_PROFILE, { input: { managerId: manager.personId } });
const placesOf = async (who: ApiClient) =>
  (await who.query('query ($id: ID!) { person(id: $id) { openPlaces } }', { id: mentor.personId })).person.openPlaces;

const PROPOSAL = `query ($id: ID!) { pairing(id: $id) { status origin format goalsAtStart { text } proposal {
  proposedBy { displayName } expiresAt mentorAcceptedAt menteeAcceptedAt declinedBy { displayName } declineReason } } }`;
const seen = async (who: ApiClient, id: string) => (await who.query(PROPOSAL, { id })).pairing;

describe('A proposal', () => {
  test('is told to both, holds a place of the mentor’s, and waits for fourteen days', async () => {
    expect(await placesOf(mentor)).toBe(3);
    const id = await proposed();
    expect(await placesOf(mentor)).toBe(2);
    const told = {
      status: 'PROPOSED',
      origin: 'COORDINATOR',
      format: 'ONGOING',
      goalsAtStart: [],
      proposal: {
        proposedBy: { displayName: 'Odile Ferrand' },
        expiresAt: '2026-03-16T09:00:00.000Z',
        mentorAcceptedAt: null,
        menteeAcceptedAt: null,
        declinedBy: null,
        declineReason: null,
      },
    };
    for (const who of [mentor, mentee, coordinator]) expect(await seen(who, id)).toEqual(told);
    expect(await seen(await jumelage.join('Inconnue'), id)).toBeNull();
    expect(await dueOf(jumelage, id)).toEqual({ 'proposal.expire': '2026-03-16T09:00:00.000Z' });
    expect(await eventNamesOf(jumelage, id)).toEqual(['PairingProposed']);
    expect((await lastPayload(jumelage, id, 'PairingProposed')).actorId).toBe(coordinator.personId);
  });

  test.each([
    ['ONGOING', 'EXPLORING'],
    ['JUST_IN_TIME', 'ACTIVE'],
  ])('of an %s pairing starts it as %s once both said yes, and not before', async (format, status) => {
    const id = await proposed({ format });
    clock.set(new Date('2026-03-03T09:00:00Z'));
    const first = await answerProposal(mentee, id, true);
    expect([first.pairing.status, first.pairing.version, first.userErrors]).toEqual(['PROPOSED', 2, []]);
    expect((await seen(mentor, id)).proposal).toMatchObject({
      mentorAcceptedAt: null,
      menteeAcceptedAt: '2026-03-03T09:00:00.000Z',
    });
    clock.set(new Date('2026-03-04T09:00:00Z'));
    const second = await answerProposal(mentor, id, true);
    expect(second.pairing).toMatchObject({ status, startedAt: '2026-03-04T09:00:00.000Z', endedAt: null, version: 3 });
    expect(await eventNamesOf(jumelage, id)).toEqual(['PairingProposed', 'PairingStarted']);
    expect(await dueOf(jumelage, id)).toEqual({});
    expect(await placesOf(mentor)).toBe(2);
  });

  test('ends with the first no, whose reason the coordinators alone read', async () => {
    const id = await proposed();
    await answerProposal(mentor, id, true);
    const { pairing } = await answerProposal(mentee, id, false, '  Nous nous connaissons trop bien. ');
    expect(pairing).toMatchObject({ status: 'ENDED_EARLY', endedAt: start.toISOString(), version: 3 });
    expect(await eventNamesOf(jumelage, id)).toEqual(['PairingProposed', 'PairingEnded']);
    expect((await lastPayload(jumelage, id, 'PairingEnded')).actorId).toBe(mentee.personId);
    expect((await seen(coordinator, id)).proposal).toMatchObject({
      declinedBy: { displayName: 'Camille Roy' },
      declineReason: 'Nous nous connaissons trop bien.',
    });
    for (const who of [mentor, mentee])
      expect((await seen(who, id)).proposal).toMatchObject({ declinedBy: null, declineReason: null });
    expect(await placesOf(mentor)).toBe(3);
    expect(await dueOf(jumelage, id)).toEqual({});
    expect(JSON.stringify(await queryRows(jumelage.pairings.runtime, 'select payload from outbox'))).not.toContain(
      'trop bien',
    );
  });

  test('whose reason is about a coordinator is not read by them', async () => {
    const id = await proposed();
    await answerProposal(mentee, id, false, 'Plutôt quelqu’un d’autre.');
    const own = await openProgram(mentor);
    await queryRows(jumelage.pairings.runtime, 'update pairing set program_id = ? where id = ?', [own, id]);
    expect((await seen(await mentor.renewed(), id)).proposal).toMatchObject({ declinedBy: null, declineReason: null });
  });

  test('that not both answer in time ends, and holds no place any more', async () => {
    const id = await proposed();
    await answerProposal(mentor, id, true);
    clock.set(new Date('2026-03-16T08:59:59Z'));
    await jumelage.settle();
    expect(await pairingStatusOf(mentor, id)).toBe('PROPOSED');
    clock.set(new Date('2026-03-16T09:00:00Z'));
    await jumelage.settle();
    expect(await pairingStatusOf(mentor, id)).toBe('ENDED_EARLY');
    expect(await placesOf(mentor)).toBe(3);
    expect(await lastPayload(jumelage, id, 'PairingEnded')).toEqual({ actorId: null });
    expect(userErrorsOf(await answerProposal(mentee, id, true))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test('sent twice with one key is one, but a key of another pair is another', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => proposed({ idempotencyKey: 'une' })));
    expect(new Set(ids).size).toBe(1);
    const other = await becomeMentee(await jumelage.join('Autre'), programId);
    expect(await proposePairingTo(coordinator, programId, [mentor, other], { idempotencyKey: 'une' })).not.toBe(ids[0]);
    expect(await eventNamesOf(jumelage, ids[0] ?? '')).toEqual(['PairingProposed']);
    await answerProposal(mentee, ids[0] ?? '', false);
    expect(await proposed({ idempotencyKey: 'une' })).toBe(ids[0]);
    expect(await proposed({ idempotencyKey: 'deux' })).not.toBe(ids[0]);
  });

  test('never takes more than the mentor’s places, however many are made at once', async () => {
    const mentees = await Promise.all(
      Array.from({ length: 6 }, async () => becomeMentee(await jumelage.join('Candidate'), programId)),
    );
    const answers = await Promise.all(mentees.map(({ personId }) => tryProposing({ menteeId: personId })));
    expect(answers.map((payload) => userErrorsOf(payload).join()).toSorted()).toEqual([
      '',
      '',
      '',
      ...Array(3).fill('NO_CAPACITY at input.mentorId'),
    ]);
  });

  test('opens no e-mail address, and keeps nobody from leaving', async () => {
    const id = await proposed();
    await jumelage.settle();
    const email = 'query ($id: ID!) { person(id: $id) { email } }';
    const asked = async () => (await mentee.query(email, { id: mentor.personId })).person.email;
    expect(await asked()).toBeNull();
    await mutate(mentor, 'mutation ($id: ID!) { leaveProgram(programId: $id) { userErrors { code } } }', {
      id: programId,
    });
    await jumelage.settle();
    expect(await pairingStatusOf(mentee, id)).toBe('ENDED_EARLY');
    expect(await lastPayload(jumelage, id, 'PairingEnded')).toEqual({ actorId: null });
  });

  test('opens the e-mail address to each other once it has started', async () => {
    const id = await proposed();
    for (const who of [mentor, mentee]) await answerProposal(who, id, true);
    await jumelage.settle();
    const { person } = await mentee.query('query ($id: ID!) { person(id: $id) { email } }', { id: mentor.personId });
    expect(person.email).toBe(mentor.email);
  });

  test('ends when one of the two is suspended', async () => {
    const id = await proposed();
    await mutate(
      coordinator,
      'mutation ($programId: ID!, $id: ID!) { suspendPerson(programId: $programId, personId: $id, reason: "Essai") { userErrors { code } } }',
      { programId, id: mentee.personId },
    );
    await jumelage.settle();
    expect(await pairingStatusOf(mentor, id)).toBe('ENDED_EARLY');
  });

  test('of a match run is answered and expires like a coordinator’s', async () => {
    const { runtime } = jumelage.pairings;
    const publish = async (change: object = {}) => {
      const pair = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
      const given = {
        format: 'ONGOING' as const,
        origin: 'MATCH_RUN' as const,
        status: 'PROPOSED' as const,
        goalsAtStart: [],
      };
      const proposal = { ...pair, ...given, actorId: coordinator.personId, ...change };
      return (await runtime.transact(runtime.orm.em, async (unit) => createProposedPairing(unit, proposal))).id;
    };
    await proposed().then((id) => answerProposal(mentee, id, false));
    const first = await publish();
    expect(await seen(mentee, first)).toMatchObject({ origin: 'MATCH_RUN', status: 'PROPOSED' });
    clock.set(new Date('2026-03-16T09:00:00Z'));
    await jumelage.settle();
    expect(await pairingStatusOf(mentor, first)).toBe('ENDED_EARLY');
    const second = await publish({ expiresAfterDays: 3 });
    expect((await seen(mentor, second)).proposal.expiresAt).toBe('2026-03-19T09:00:00.000Z');
    for (const who of [mentee, mentor]) await answerProposal(who, second, true);
    expect(await pairingStatusOf(mentor, second)).toBe('EXPLORING');
  });

  test('is made by a coordinator who is one of the two, and answered by them like any other', async () => {
    await joinProgramAs(coordinator, programId, 'MENTEE');
    const id = await proposePairingTo(coordinator, programId, [mentor, coordinator]);
    expect((await seen(mentor, id)).proposal.menteeAcceptedAt).toBeNull();
    await answerProposal(mentor, id, true);
    expect((await answerProposal(coordinator, id, true)).pairing.status).toBe('EXPLORING');
  });
});

type Case = [why: string, arrange: () => Promise<unknown>, refusals: string[]];

describe('Two people are not proposed to each other', () => {
  test.each<Case>([
    ['where one manages the other', () => managedBy(mentee, mentor), ['HIERARCHY at input.mentorId']],
    ['where one declared a conflict', () => conflict(mentor, mentee), ['CONFLICT at input.mentorId']],
    ['where the mentor blocked the mentee', () => block(mentor, mentee), ['BLOCKED at input.mentorId']],
    ['where the mentee blocked the mentor', () => block(mentee, mentor), ['BLOCKED at input.mentorId']],
    ['while the mentor is away', () => away('2026-03-02'), ['NOT_ACCEPTING at input.mentorId']],
    [
      'while the mentor takes nobody',
      () => mentorProfile({ acceptingRequests: false }),
      ['NOT_ACCEPTING at input.mentorId'],
    ],
    [
      'while the mentor has no place',
      () => mentorProfile({ limits: { maxPairings: 0 } }),
      ['NO_CAPACITY at input.mentorId'],
    ],
    [
      'while the mentor’s box is full',
      () => mentorProfile({ limits: { maxPendingRequests: 0 } }),
      ['TOO_MANY_PENDING at input.mentorId'],
    ],
    [
      'while a request waits',
      () => mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) }),
      ['TOO_MANY_PENDING at input.mentorId'],
    ],
    ['while they are paired', () => startExploring(programId, mentor, mentee), ['ALREADY_PAIRED at input.mentorId']],
    ['while they are proposed already', () => proposed(), ['ALREADY_PAIRED at input.mentorId']],
  ])('%s', async (_why, arrange, refusals) => {
    await arrange();
    const payload = await tryProposing();
    expect(payload.pairing).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  test.each<[string, () => object, string[]]>([
    ['who are one', () => ({ menteeId: mentor.personId }), ['SAME_PERSON at input.menteeId']],
    ['of whom the mentor is nobody', () => ({ mentorId: unknown }), ['NOT_FOUND at input.mentorId']],
    ['of whom the mentee is nobody', () => ({ menteeId: unknown }), ['NOT_FOUND at input.menteeId']],
    [
      'in the wrong roles',
      () => ({ mentorId: mentee.personId, menteeId: mentor.personId }),
      ['NOT_A_MEMBER at input.menteeId'],
    ],
    ['in a programme that is not the coordinator’s', () => ({ programId: unknown }), ['NOT_FOUND at input.programId']],
    ['with an empty key', () => ({ idempotencyKey: ' ' }), ['INVALID at input.idempotencyKey']],
    ['with a key of 201 characters', () => ({ idempotencyKey: 'k'.repeat(201) }), ['INVALID at input.idempotencyKey']],
  ])('%s', async (_why, change, refusals) => {
    const payload = await tryProposing(change());
    expect(payload.pairing).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
  });

  test('by who does not coordinate the programme, nor by who is signed out', async () => {
    for (const who of [mentor, mentee, await jumelage.join('Inconnue')])
      expect(userErrorsOf(await tryProposing({}, who))).toEqual(['NOT_FOUND at input.programId']);
    const input = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    const { errors } = await jumelage.nobody.send(PROPOSE_PAIRING, { input });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const malformed = await coordinator.send(PROPOSE_PAIRING, { input: { ...input, mentorId: 'x' } });
    expect(malformed.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'input.mentorId' });
  });

  test('while the request of a mentee who was proposed is refused as well', async () => {
    await proposed();
    expect(
      userErrorsOf(await mutationPayload(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) })),
    ).toEqual(['ALREADY_PAIRED at input.mentorId']);
  });
});

describe('A proposal is not accepted', () => {
  test.each<[string, () => Promise<unknown>, string[], string[]]>([
    [
      'once the mentor blocked the mentee',
      () => block(mentor, mentee),
      ['BLOCKED at pairingId'],
      ['NOT_ACCEPTING at pairingId'],
    ],
    [
      'once the mentee blocked the mentor',
      () => block(mentee, mentor),
      ['NOT_ACCEPTING at pairingId'],
      ['BLOCKED at pairingId'],
    ],
    [
      'once a conflict is declared',
      () => conflict(mentee, mentor),
      ['CONFLICT at pairingId'],
      ['CONFLICT at pairingId'],
    ],
    [
      'once one manages the other',
      () => managedBy(mentor, mentee),
      ['HIERARCHY at pairingId'],
      ['HIERARCHY at pairingId'],
    ],
    [
      'while the mentor is away',
      () => away('2026-03-09'),
      ['NOT_ACCEPTING at pairingId'],
      ['NOT_ACCEPTING at pairingId'],
    ],
    [
      'while the mentor has no place left',
      () => mentorProfile({ limits: { maxPairings: 0 } }),
      ['NO_CAPACITY at pairingId'],
      ['NO_CAPACITY at pairingId'],
    ],
  ])('%s', async (_why, arrange, byMentor, byMentee) => {
    const id = await proposed();
    await arrange();
    expect(userErrorsOf(await answerProposal(mentor, id, true))).toEqual(byMentor);
    expect(userErrorsOf(await answerProposal(mentee, id, true))).toEqual(byMentee);
    expect((await seen(mentor, id)).proposal).toMatchObject({ mentorAcceptedAt: null, menteeAcceptedAt: null });
    expect((await answerProposal(mentee, id, false)).pairing.status).toBe('ENDED_EARLY');
  });

  test('by nobody but the two, nor twice, nor after a no, nor once it started', async () => {
    const id = await proposed();
    const stranger = await becomeMentee(await jumelage.join('Autre'), programId);
    for (const who of [coordinator, stranger])
      for (const accept of [true, false])
        expect(userErrorsOf(await answerProposal(who, id, accept))).toEqual(['NOT_FOUND at pairingId']);
    expect(userErrorsOf(await answerProposal(mentor, unknown, true))).toEqual(['NOT_FOUND at pairingId']);
    await answerProposal(mentor, id, true);
    for (const accept of [true, false])
      expect(userErrorsOf(await answerProposal(mentor, id, accept))).toEqual(['WRONG_STATUS at pairingId']);
    await answerProposal(mentee, id, true);
    for (const accept of [true, false])
      expect(userErrorsOf(await answerProposal(mentee, id, accept))).toEqual(['WRONG_STATUS at pairingId']);
    const other = await proposePairingTo(coordinator, programId, [mentor, stranger]);
    await answerProposal(stranger, other, false);
    for (const accept of [true, false])
      expect(userErrorsOf(await answerProposal(mentor, other, accept))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test('or declined with a reason of 1001 characters, nor answered by who is signed out', async () => {
    const id = await proposed();
    expect(userErrorsOf(await answerProposal(mentor, id, false, 'x'.repeat(1001)))).toEqual(['INVALID at reason']);
    expect(await pairingStatusOf(mentor, id)).toBe('PROPOSED');
    const { errors } = await jumelage.nobody.send(RESPOND, { pairingId: id, accept: true });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const malformed = await mentor.send(RESPOND, { pairingId: 'x', accept: true });
    expect(malformed.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'pairingId' });
  });
});

describe('Answers at once', () => {
  const rounds = Array.from({ length: 6 }, (_, n) => n);

  test.each(rounds)('of both start a pairing exactly once (%i)', async () => {
    const id = await proposed();
    const answers = await Promise.all([mentor, mentee].map((who) => answerProposal(who, id, true)));
    expect(answers.flatMap(userErrorsOf)).toEqual([]);
    expect(answers.map(({ pairing }) => pairing.status).toSorted()).toEqual(['EXPLORING', 'PROPOSED']);
    expect(await eventNamesOf(jumelage, id)).toEqual(['PairingProposed', 'PairingStarted']);
  });

  test.each(rounds)('of one person count once (%i)', async () => {
    const id = await proposed();
    const answers = await Promise.all([1, 2, 3, 4].map(() => answerProposal(mentor, id, true)));
    expect(answers.flatMap(userErrorsOf)).toEqual(Array(3).fill('WRONG_STATUS at pairingId'));
    expect(await pairingStatusOf(mentor, id)).toBe('PROPOSED');
  });

  test.each(rounds)('that come as it expires start it or come too late, one or the other (%i)', async () => {
    const id = await proposed();
    await answerProposal(mentee, id, true);
    clock.set(new Date('2026-03-16T09:00:00Z'));
    await Promise.all([answerProposal(mentor, id, true), jumelage.settle()]);
    const ends = (await eventNamesOf(jumelage, id)).slice(1);
    expect(ends).toHaveLength(1);
    expect(await pairingStatusOf(mentor, id)).toBe(ends[0] === 'PairingStarted' ? 'EXPLORING' : 'ENDED_EARLY');
  });
});
