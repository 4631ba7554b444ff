import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import {
  APPRECIATE,
  agreeUntil,
  CLOSE,
  dueOf,
  eventNamesOf,
  lastPayload,
  PAUSE,
  POST_UPDATE,
  pairingStatusOf,
  pairUntil,
  proposePairingTo,
  REFLECT,
  RESUME,
  submitReflectionAs,
} from '../../../support/fixtures/pairing-life.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { eventually } from '../../../support/graph/mails.js';

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

beforeEach(async () => {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
});

const active = async () => (await pairUnderAgreement(programId, mentor, mentee)).pairingId;
const pause = (who: ApiClient, pairingId: string, resumeOn: string) =>
  mutationPayload(who, PAUSE, { pairingId, resumeOn });
const resume = (who: ApiClient, pairingId: string) => mutationPayload(who, RESUME, { pairingId });
const close = (who: ApiClient, pairingId: string, reason = 'GOALS_MET') =>
  mutationPayload(who, CLOSE, { pairingId, reason });
const post = (who: ApiClient, pairingId: string, text: string) =>
  mutationPayload(who, POST_UPDATE, { pairingId, text });
const at = async (instant: string) => {
  clock.set(new Date(instant));
  await jumelage.settle();
};
const inZone = async (who: ApiClient, timeZone: string) => {
  await mutate(
    who,
    'mutation ($zone: String!) { updateProfile(input: { timeZone: $zone }) { userErrors { code path } } }',
    { zone: timeZone },
  );
  await jumelage.settle();
};
const unauthenticated = async (mutation: string, variables: object) =>
  (await jumelage.nobody.send(mutation, variables)).errors?.[0]?.extensions.code;

const CLOSURE = `query ($id: ID!) { pairing(id: $id) { status closure { reason begunAt begunBy { displayName }
  reflections { author { displayName } learned thanks } keepInTouch { displayName } }
  updates { text postedAt author { displayName } } } }`;
const seen = async (who: ApiClient, id: string) => (await who.query(CLOSURE, { id })).pairing;

describe('A pause', () => {
  test('ends by itself as its day begins where the mentee lives', async () => {
    await inZone(mentee, 'America/Montreal');
    await inZone(mentor, 'Pacific/Auckland');
    const id = await active();
    const { pairing } = await pause(mentor, id, '2026-03-20');
    expect(pairing).toMatchObject({ status: 'PAUSED', resumeOn: '2026-03-20' });
    expect(await dueOf(jumelage, id)).toEqual({ 'pairing.resume': '2026-03-20T04:00:00.000Z' });
    expect(await lastPayload(jumelage, id, 'PairingPaused')).toEqual({
      actorId: mentor.personId,
      resumeOn: '2026-03-20',
    });
    await at('2026-03-20T03:59:59Z');
    expect(await pairingStatusOf(mentee, id)).toBe('PAUSED');
    await at('2026-03-20T04:00:00Z');
    const after = await mentee.query('query ($id: ID!) { pairing(id: $id) { status resumeOn } }', { id });
    expect(after.pairing).toEqual({ status: 'ACTIVE', resumeOn: null });
    expect(await eventNamesOf(jumelage, id, 'PairingPaused', 'PairingResumed')).toEqual([
      'PairingPaused',
      'PairingResumed',
    ]);
    expect(await lastPayload(jumelage, id, 'PairingResumed')).toEqual({ actorId: null });
  });

  test('ends before by either of the two, and nothing falls due any more', async () => {
    const id = await active();
    await pause(mentor, id, '2026-03-20');
    const { pairing } = await resume(mentee, id);
    expect(pairing).toMatchObject({ status: 'ACTIVE', resumeOn: null });
    expect(await dueOf(jumelage, id)).toEqual({});
    await at('2026-03-21T00:00:00Z');
    expect(await eventNamesOf(jumelage, id, 'PairingResumed')).toHaveLength(1);
  });

  test('of a pairing that was paused anew ends on its new day', async () => {
    const id = await active();
    await pause(mentor, id, '2026-03-20');
    await resume(mentee, id);
    await pause(mentee, id, '2026-04-01');
    await at('2026-03-21T00:00:00Z');
    expect(await pairingStatusOf(mentee, id)).toBe('PAUSED');
    await at('2026-04-02T00:00:00Z');
    expect(await pairingStatusOf(mentee, id)).toBe('ACTIVE');
    expect(await eventNamesOf(jumelage, id, 'PairingResumed')).toHaveLength(2);
  });

  test('waits for its day though a due row of before is done late', async () => {
    const id = await active();
    await pause(mentor, id, '2026-04-01');
    await queryRows(jumelage.pairings.runtime, 'update due set due_at = ? where subject = ?', [start, id]);
    await jumelage.settle();
    expect(await pairingStatusOf(mentee, id)).toBe('PAUSED');
    expect(await dueOf(jumelage, id)).toEqual({ 'pairing.resume': '2026-04-01T00:00:00.000Z' });
  });

  test('whose day comes while somebody changes the pairing ends after that, and neither waits for the other', async () => {
    const id = await active();
    await pause(mentor, id, '2026-03-20');
    clock.set(new Date('2026-03-20T12:00:00Z'));
    const { runtime } = jumelage.pairings;
    const [locked, looked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const changing = runtime.transact(runtime.orm.em, async (unit) => {
      await unit.em.execute('select id from pairing where id = ? for update', [id]);
      locked.resolve();
      await looked.promise;
      unit.schedule('pairing.resume', id, new Date('2026-03-20T18:00:00Z'));
    });
    await locked.promise;
    const looks = () => jumelage.statements.filter((sql) => /from "pairing".*skip locked/s.test(sql)).length;
    const before = looks();
    // Two take what is due: one may meet another kind first, which waits for the pairing.
    runtime.notifier.notifyLocally('due');
    const settled = jumelage.settle();
    await eventually('A look at the pairing', async () => looks() > before || undefined);
    looked.resolve();
    await Promise.all([changing, settled]);
    expect(await pairingStatusOf(mentee, id)).toBe('PAUSED');
    expect(await dueOf(jumelage, id)).toEqual({ 'pairing.resume': '2026-03-20T18:00:00.000Z' });
    await at('2026-03-20T18:00:00Z');
    expect(await eventNamesOf(jumelage, id, 'PairingResumed')).toHaveLength(1);
  });

  test.each([
    ['today', '2026-03-02'],
    ['yesterday', '2026-03-01'],
    ['more than a year away', '2027-03-03'],
    ['in the year 9999', '9999-12-31'],
  ])('does not last until %s', async (_when, resumeOn) => {
    const id = await active();
    const payload = await pause(mentor, id, resumeOn);
    expect(payload.pairing).toBeNull();
    expect(userErrorsOf(payload)).toEqual(['INVALID at resumeOn']);
    expect(payload.userErrors[0].message).toContain('mardi 2 mars 2027');
    expect(await dueOf(jumelage, id)).toEqual({});
    expect(await pairingStatusOf(mentor, id)).toBe('ACTIVE');
  });

  test('is for the two alone, of a pairing that is active', async () => {
    const { pairingId } = await startExploring(programId, mentor, mentee);
    expect(userErrorsOf(await pause(mentor, pairingId, '2026-03-20'))).toEqual(['AGREEMENT_REQUIRED at pairingId']);
    expect(userErrorsOf(await resume(mentor, pairingId))).toEqual(['WRONG_STATUS at pairingId']);
    for (const who of [coordinator, await jumelage.join('Inconnue')]) {
      expect(userErrorsOf(await pause(who, pairingId, '2026-03-20'))).toEqual(['NOT_FOUND at pairingId']);
      expect(userErrorsOf(await resume(who, pairingId))).toEqual(['NOT_FOUND at pairingId']);
    }
    expect(userErrorsOf(await pause(mentor, unknown, '2026-03-20'))).toEqual(['NOT_FOUND at pairingId']);
    expect(await unauthenticated(PAUSE, { pairingId, resumeOn: '2026-03-20' })).toBe('UNAUTHENTICATED');
    expect(await unauthenticated(RESUME, { pairingId })).toBe('UNAUTHENTICATED');
    const malformed = await mentor.send(PAUSE, { pairingId, resumeOn: '2026-02-30' });
    expect(malformed.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each(Array.from({ length: 6 }, (_, n) => n))('that is ended as its day comes ends once (%i)', async () => {
    const id = await active();
    await pause(mentor, id, '2026-03-20');
    clock.set(new Date('2026-03-20T12:00:00Z'));
    const answers = await Promise.all([resume(mentee, id), resume(mentor, id), jumelage.settle()]);
    for (const payload of answers.slice(0, 2))
      expect([[], ['WRONG_STATUS at pairingId']]).toContainEqual(userErrorsOf(payload));
    expect(await pairingStatusOf(mentee, id)).toBe('ACTIVE');
    expect(await eventNamesOf(jumelage, id, 'PairingResumed')).toHaveLength(1);
  });

  test.each(Array.from({ length: 6 }, (_, n) => n))(
    'begun anew as its day comes lasts until its new day (%i)',
    async () => {
      const id = await active();
      await pause(mentor, id, '2026-03-20');
      clock.set(new Date('2026-03-20T12:00:00Z'));
      const again = async () => {
        await resume(mentee, id);
        return pause(mentee, id, '2026-04-01');
      };
      await Promise.all([again(), jumelage.settle()]);
      await jumelage.settle();
      expect(await pairingStatusOf(mentee, id)).toBe('PAUSED');
      expect(await eventNamesOf(jumelage, id, 'PairingPaused', 'PairingResumed')).toEqual([
        'PairingPaused',
        'PairingResumed',
        'PairingPaused',
      ]);
      expect(Object.keys(await dueOf(jumelage, id))).toEqual(['pairing.resume']);
      await at('2026-04-01T12:00:00Z');
      expect(await pairingStatusOf(mentee, id)).toBe('ACTIVE');
    },
  );
});

describe('An agreed end', () => {
  const pairedUntil = (endsOn: string) => pairUntil(programId, [mentor, mentee], endsOn);

  test('is told of thirty days before, once, and begins the closure as its day begins', async () => {
    await inZone(mentee, 'America/Montreal');
    const { pairingId } = await pairedUntil('2026-06-30');
    expect(await dueOf(jumelage, pairingId)).toEqual({
      'pairing.endNear': '2026-05-31T04:00:00.000Z',
      'pairing.end': '2026-06-30T04:00:00.000Z',
    });
    const version = async () =>
      (await mentee.query('query ($id: ID!) { pairing(id: $id) { version } }', { id: pairingId })).pairing.version;
    const before = await version();
    await at('2026-05-31T03:59:59Z');
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear')).toEqual([]);
    await at('2026-05-31T04:00:00Z');
    expect(await lastPayload(jumelage, pairingId, 'EndNear')).toEqual({ actorId: null, endsOn: '2026-06-30' });
    expect(await version()).toBe(before);
    await at('2026-06-30T03:59:59Z');
    expect(await pairingStatusOf(mentee, pairingId)).toBe('ACTIVE');
    await at('2026-06-30T04:00:00Z');
    expect(await seen(mentee, pairingId)).toMatchObject({
      status: 'CLOSING',
      closure: {
        reason: 'END_DATE',
        begunBy: null,
        begunAt: '2026-06-30T04:00:00.000Z',
        reflections: [],
        keepInTouch: [],
      },
    });
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear', 'ClosureBegun')).toEqual(['EndNear', 'ClosureBegun']);
    expect(await lastPayload(jumelage, pairingId, 'ClosureBegun')).toEqual({ actorId: null });
  });

  test('moves with a new version of the agreement, and is told of anew', async () => {
    const pairing = await pairedUntil('2026-04-15');
    const { pairingId } = pairing;
    await at('2026-03-20T00:00:00Z');
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear')).toHaveLength(1);
    await agreeUntil(pairing, '2026-09-15', 2);
    await at('2026-05-01T00:00:00Z');
    expect(await pairingStatusOf(mentee, pairingId)).toBe('ACTIVE');
    await at('2026-08-20T00:00:00Z');
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear')).toHaveLength(2);
    await agreeUntil(pairing, null, 3);
    expect(await dueOf(jumelage, pairingId)).toEqual({});
    await at('2026-10-01T00:00:00Z');
    expect(await pairingStatusOf(mentee, pairingId)).toBe('ACTIVE');
  });

  test('that is near when it is agreed on needs no telling', async () => {
    const { pairingId } = await pairedUntil('2026-03-20');
    expect(Object.keys(await dueOf(jumelage, pairingId))).toEqual(['pairing.end']);
    await at('2026-03-20T12:00:00Z');
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear', 'ClosureBegun')).toEqual(['ClosureBegun']);
  });

  test('is reached while the pairing is paused, which does not go on after that', async () => {
    const { pairingId } = await pairedUntil('2026-05-01');
    await pause(mentor, pairingId, '2026-06-01');
    await at('2026-05-01T12:00:00Z');
    const { pairing } = await mentee.query('query ($id: ID!) { pairing(id: $id) { status resumeOn } }', {
      id: pairingId,
    });
    expect(pairing).toEqual({ status: 'CLOSING', resumeOn: null });
    expect(Object.keys(await dueOf(jumelage, pairingId)).toSorted()).toEqual(['closure.end', 'closure.thanks']);
  });

  test('that was begun by one of the two before happens no more', async () => {
    const { pairingId } = await pairedUntil('2026-04-30');
    await close(mentor, pairingId, 'NO_TIME');
    for (const who of [mentor, mentee]) await submitReflectionAs(who, pairingId);
    await at('2026-05-01T12:00:00Z');
    expect(await pairingStatusOf(mentee, pairingId)).toBe('ENDED_EARLY');
    expect(await eventNamesOf(jumelage, pairingId, 'EndNear', 'ClosureBegun', 'PairingEnded')).toEqual([
      'ClosureBegun',
      'PairingEnded',
    ]);
  });
});

describe('A closure', () => {
  test('that both look back on ends the pairing, and both may keep in touch', async () => {
    const id = await active();
    const begun = await close(mentee, id, 'GOALS_MET');
    expect(begun.pairing).toMatchObject({ status: 'CLOSING', endedAt: null });
    expect(await lastPayload(jumelage, id, 'ClosureBegun')).toEqual({ actorId: mentee.personId });
    const first = await submitReflectionAs(mentee, id, { learned: ' Oser demander ', thanks: 'Merci pour tout' });
    expect(first.pairing).toMatchObject({ status: 'CLOSING', endedAt: null });
    expect((await seen(mentor, id)).closure).toEqual({
      reason: 'GOALS_MET',
      begunAt: start.toISOString(),
      begunBy: { displayName: 'Camille Roy' },
      reflections: [{ author: { displayName: 'Camille Roy' }, learned: 'Oser demander', thanks: 'Merci pour tout' }],
      keepInTouch: [{ displayName: 'Camille Roy' }],
    });
    clock.set(new Date('2026-03-04T09:00:00Z'));
    const second = await submitReflectionAs(mentor, id, { learned: 'Écouter', thanks: ' ' });
    expect(second.pairing).toMatchObject({ status: 'KEEPING_IN_TOUCH', endedAt: '2026-03-04T09:00:00.000Z' });
    const { closure } = await seen(mentee, id);
    expect(closure.reflections[1]).toEqual({
      author: { displayName: 'Yvonne Abadie' },
      learned: 'Écouter',
      thanks: null,
    });
    expect(closure.keepInTouch).toHaveLength(2);
    expect(
      await eventNamesOf(jumelage, id, 'ClosureBegun', 'ReflectionSubmitted', 'PairingEnded', 'KeepingInTouch'),
    ).toEqual(['ClosureBegun', 'ReflectionSubmitted', 'ReflectionSubmitted', 'PairingEnded', 'KeepingInTouch']);
    const rows = await queryRows(
      jumelage.pairings.runtime,
      `select payload->'pairing'->>'status' as status from outbox where streams @> array[?::uuid]
        and type in ('PairingEnded', 'KeepingInTouch') order by xid, id`,
      [id],
    );
    expect(rows.map(({ status }) => status)).toEqual(['COMPLETED', 'KEEPING_IN_TOUCH']);
    expect(await dueOf(jumelage, id)).toEqual({});
  });

  test.each([
    ['GOALS_MET', [true, false], 'COMPLETED'],
    ['END_DATE', [false, true], 'COMPLETED'],
    ['END_DATE', [true, true], 'KEEPING_IN_TOUCH'],
    ['NOT_A_FIT', [true, true], 'ENDED_EARLY'],
    ['NO_TIME', [true, true], 'ENDED_EARLY'],
    ['REDIRECTED', [true, true], 'ENDED_EARLY'],
    ['OTHER', [true, true], 'ENDED_EARLY'],
  ])('for %s, where the wishes are %j, ends as %s', async (reason, [first, second], status) => {
    const { pairingId } = await startExploring(programId, mentor, mentee);
    await close(mentor, pairingId, reason);
    await submitReflectionAs(mentor, pairingId, { keepInTouch: first });
    expect((await submitReflectionAs(mentee, pairingId, { keepInTouch: second })).pairing.status).toBe(status);
  });

  test.each([
    ['GOALS_MET', 'COMPLETED'],
    ['OTHER', 'ENDED_EARLY'],
  ])('for %s that not both looked back on in fourteen days ends as %s', async (reason, status) => {
    const id = await active();
    await close(mentor, id, reason);
    await submitReflectionAs(mentor, id);
    await at('2026-03-16T08:59:59Z');
    expect(await pairingStatusOf(mentee, id)).toBe('CLOSING');
    await at('2026-03-16T09:00:00Z');
    expect(await pairingStatusOf(mentee, id)).toBe(status);
    expect(await lastPayload(jumelage, id, 'PairingEnded')).toEqual({ actorId: null });
    expect(userErrorsOf(await submitReflectionAs(mentee, id))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    expect(await eventNamesOf(jumelage, id, 'KeepingInTouch')).toEqual([]);
  });

  test('is begun from a pause, too, and makes room for a new pairing of the same two once it has ended', async () => {
    const id = await active();
    await pause(mentor, id, '2026-03-20');
    expect((await close(mentee, id)).pairing).toMatchObject({ status: 'CLOSING', resumeOn: null });
    for (const who of [mentor, mentee]) await submitReflectionAs(who, id);
    const again = await startExploring(programId, mentor, mentee);
    expect(again.pairingId).not.toBe(id);
    expect(await pairingStatusOf(mentor, id)).toBe('KEEPING_IN_TOUCH');
  });

  test('is seen without its words by a coordinator, and not at all by others', async () => {
    const id = await active();
    await close(mentor, id, 'NO_TIME');
    for (const who of [mentor, mentee]) await submitReflectionAs(who, id, { learned: 'Entre nous' });
    expect(await seen(coordinator, id)).toEqual({
      status: 'ENDED_EARLY',
      closure: {
        reason: 'NO_TIME',
        begunAt: start.toISOString(),
        begunBy: { displayName: 'Yvonne Abadie' },
        reflections: [],
        keepInTouch: null,
      },
      updates: null,
    });
    const member = await becomeMentee(await jumelage.join('Membre'), programId);
    for (const who of [member, await jumelage.join('Inconnue'), jumelage.nobody])
      expect(await seen(who, id)).toBeNull();
    expect(JSON.stringify(await queryRows(jumelage.pairings.runtime, 'select payload from outbox'))).not.toContain(
      'Entre nous',
    );
  });

  test('is begun by the two alone, once, of a pairing that began', async () => {
    const id = await active();
    for (const who of [coordinator, await jumelage.join('Inconnue')]) {
      expect(userErrorsOf(await close(who, id))).toEqual(['NOT_FOUND at pairingId']);
      expect(userErrorsOf(await submitReflectionAs(who, id))).toEqual(['NOT_FOUND at pairingId']);
    }
    expect(userErrorsOf(await submitReflectionAs(mentor, id))).toEqual(['WRONG_STATUS at pairingId']);
    await close(mentor, id);
    expect(userErrorsOf(await close(mentee, id, 'OTHER'))).toEqual(['WRONG_STATUS at pairingId']);
    expect((await seen(mentee, id)).closure.reason).toBe('GOALS_MET');
    expect(await unauthenticated(CLOSE, { pairingId: id, reason: 'OTHER' })).toBe('UNAUTHENTICATED');
    expect(await unauthenticated(REFLECT, { pairingId: id, learned: 'x', keepInTouch: true })).toBe('UNAUTHENTICATED');
    for (const who of [mentor, mentee]) await submitReflectionAs(who, id);
    expect(userErrorsOf(await close(mentee, id))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    const other = await becomeMentee(await jumelage.join('Autre'), programId);
    const proposed = await proposePairingTo(coordinator, programId, [mentor, other]);
    expect(userErrorsOf(await close(mentor, proposed))).toEqual(['WRONG_STATUS at pairingId']);
  });

  test.each<[string, object, string[]]>([
    ['that says nothing', { learned: ' ' }, ['INVALID at learned']],
    ['of 5001 characters', { learned: 'x'.repeat(5001) }, ['INVALID at learned']],
    ['with thanks of 2001', { thanks: 'x'.repeat(2001) }, ['INVALID at thanks']],
  ])('takes no reflection %s', async (_how, change, refusals) => {
    const id = await active();
    await close(mentor, id);
    expect(userErrorsOf(await submitReflectionAs(mentor, id, change))).toEqual(refusals);
    expect((await seen(mentor, id)).closure.reflections).toEqual([]);
  });

  test('takes one reflection of each, which stays as it is', async () => {
    const id = await active();
    await close(mentor, id);
    await submitReflectionAs(mentor, id, { learned: 'Premier jet' });
    expect(userErrorsOf(await submitReflectionAs(mentor, id, { learned: 'Second jet' }))).toEqual([
      'WRONG_STATUS at pairingId',
    ]);
    expect((await seen(mentee, id)).closure.reflections).toMatchObject([{ learned: 'Premier jet' }]);
  });

  test.each(Array.from({ length: 6 }, (_, n) => n))('that both look back on at once ends once (%i)', async () => {
    const id = await active();
    await close(mentor, id);
    const answers = await Promise.all([mentor, mentee, mentor, mentee].map((who) => submitReflectionAs(who, id)));
    expect(answers.flatMap(userErrorsOf).toSorted()).toHaveLength(2);
    expect(await eventNamesOf(jumelage, id, 'PairingEnded', 'KeepingInTouch')).toEqual([
      'PairingEnded',
      'KeepingInTouch',
    ]);
    expect(await pairingStatusOf(mentor, id)).toBe('KEEPING_IN_TOUCH');
  });

  test.each(Array.from({ length: 4 }, (_, n) => n))(
    'whose time passes as the last word is said ends once (%i)',
    async () => {
      const id = await active();
      await close(mentor, id);
      await submitReflectionAs(mentor, id);
      clock.set(new Date('2026-03-16T09:00:00Z'));
      await Promise.all([submitReflectionAs(mentee, id), jumelage.settle()]);
      expect(await eventNamesOf(jumelage, id, 'PairingEnded')).toHaveLength(1);
      expect(['COMPLETED', 'KEEPING_IN_TOUCH']).toContain(await pairingStatusOf(mentor, id));
    },
  );
});

describe('Thanks', () => {
  const owing = (id: string) => lastPayload(jumelage, id, 'ThanksDue');
  const thank = (who: ApiClient, pairingId: string) => mutate(who, APPRECIATE, { pairingId, text: 'Merci !' });
  const both = () => [mentor.personId, mentee.personId];

  test('are due three days after a closure began, once, from who has not given them', async () => {
    const id = await active();
    await thank(mentor, id);
    clock.set(new Date('2026-03-02T10:00:00Z'));
    await close(mentor, id);
    await at('2026-03-05T09:59:59Z');
    expect(await owing(id)).toBeUndefined();
    await at('2026-03-05T10:00:00Z');
    expect(await owing(id)).toEqual({ actorId: null, personIds: both() });
    await at('2026-03-12T10:00:00Z');
    expect(await eventNamesOf(jumelage, id, 'ThanksDue')).toHaveLength(1);
  });

  test('are owed by the other alone, once one gave them, be it while looking back', async () => {
    const id = await active();
    await close(mentor, id);
    await thank(mentor, id);
    await at('2026-03-05T09:00:00Z');
    expect((await owing(id)).personIds).toEqual([mentee.personId]);
    clock.set(start);
    const other = await becomeMentee(await jumelage.join('Autre'), programId);
    const second = (await pairUnderAgreement(programId, mentor, other)).pairingId;
    await close(mentor, second);
    await submitReflectionAs(other, second, { thanks: 'Merci' });
    await at('2026-03-05T09:00:00Z');
    expect((await owing(second)).personIds).toEqual([mentor.personId]);
  });

  test('are asked of nobody where both gave them, or where it has ended', async () => {
    const id = await active();
    await close(mentor, id);
    for (const who of [mentor, mentee]) await thank(who, id);
    const other = await becomeMentee(await jumelage.join('Autre'), programId);
    const second = (await pairUnderAgreement(programId, mentor, other)).pairingId;
    await close(mentor, second);
    for (const who of [mentor, other]) await submitReflectionAs(who, second);
    await at('2026-03-10T09:00:00Z');
    expect([await owing(id), await owing(second)]).toEqual([undefined, undefined]);
  });
});

describe('Two who keep in touch', () => {
  test('tell each other their news for years, and nobody else', async () => {
    const id = await active();
    expect(userErrorsOf(await post(mentor, id, 'Trop tôt'))).toEqual(['WRONG_STATUS at pairingId']);
    await close(mentor, id);
    for (const who of [mentor, mentee]) await submitReflectionAs(who, id);
    await post(mentor, id, '  Une nouvelle boutique ');
    clock.set(new Date('2029-03-02T09:00:00Z'));
    const [fresh, other] = await Promise.all([mentee.renewed(), mentor.renewed()]);
    expect((await post(fresh, id, 'Un prix !')).userErrors).toEqual([]);
    expect((await seen(other, id)).updates).toEqual([
      { text: 'Un prix !', postedAt: '2029-03-02T09:00:00.000Z', author: { displayName: 'Camille Roy' } },
      { text: 'Une nouvelle boutique', postedAt: start.toISOString(), author: { displayName: 'Yvonne Abadie' } },
    ]);
    expect((await seen(coordinator, id)).updates).toBeNull();
    expect(await eventNamesOf(jumelage, id, 'UpdatePosted')).toHaveLength(2);
    expect(userErrorsOf(await post(coordinator, id, 'Bonjour'))).toEqual(['NOT_FOUND at pairingId']);
    for (const text of [' ', 'x'.repeat(5001)])
      expect(userErrorsOf(await post(mentor, id, text))).toEqual(['INVALID at text']);
    expect(await unauthenticated(POST_UPDATE, { pairingId: id, text: 'x' })).toBe('UNAUTHENTICATED');
  });

  test('are those who both wished it: otherwise it has ended', async () => {
    const id = await active();
    await close(mentor, id);
    await submitReflectionAs(mentor, id);
    await submitReflectionAs(mentee, id, { keepInTouch: false });
    expect(userErrorsOf(await post(mentor, id, 'Des nouvelles'))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    expect((await seen(mentee, id)).closure.keepInTouch).toEqual([{ displayName: 'Yvonne Abadie' }]);
  });
});
