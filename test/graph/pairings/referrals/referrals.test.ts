import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  requestInput,
  startExploring,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-30T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
/** Another mentor of the programme. */
let third: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
  coordinator = await coordinator.renewed();
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  clock.set(start);
  [mentor, mentee, third] = await Promise.all([
    jumelage.join('Yvonne Abadie'),
    jumelage.join('Camille Roy'),
    jumelage.join('Solange Petit'),
  ]);
  await becomeMentor(mentor, programId);
  await becomeMentor(third, programId);
  await becomeMentee(mentee, programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
}, 30_000);

const fields = 'pairing { status referrals { id kind status goal note by { id } to { displayName } } }';
const REFER = `mutation ($input: ReferInput!) { refer(input: $input) { ${fields} userErrors { code path message } } }`;
const RESPOND = `mutation ($pairingId: ID!, $referralId: ID!, $accept: Boolean!) {
  respondToReferral(pairingId: $pairingId, referralId: $referralId, accept: $accept) { ${fields} userErrors { code path message } } }`;

const refer = (who: ApiClient, change: object = {}) =>
  mutationPayload(who, REFER, {
    input: { pairingId: pairing.pairingId, kind: 'REDIRECT', toPersonId: third.personId, ...change },
  });
const referred = async (who: ApiClient, change: object = {}): Promise<string> => {
  const payload = await refer(who, change);
  expect(payload.userErrors).toEqual([]);
  return payload.pairing.referrals[0].id;
};
const respond = (who: ApiClient, referralId: string, accept = true) =>
  mutationPayload(who, RESPOND, { pairingId: pairing.pairingId, referralId, accept });
const introduce = { kind: 'INTRODUCTION' };
const received = async (who: ApiClient) =>
  (
    await who.query(
      'query { requests(box: RECEIVED) { edges { node { id status firstMessage goals { text horizon } from { id } } } } }',
    )
  ).requests.edges.map(({ node }: { node: object }) => node);
const block = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', { id: other.personId });
const conflict = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { declareConflict(personId: $id, reason: "x") { userErrors { code } } }', {
    id: other.personId,
  });
const profile = (who: ApiClient, input: object) => mutate(who, ask.UPDATE_MENTOR_PROFILE, { input });

describe('An introduction', () => {
  test('is offered, wanted and made', async () => {
    const payload = await refer(mentor, { ...introduce, goal: ' Le bois ', note: 'Elle a vécu cela.' });
    const [referral] = payload.pairing.referrals;
    expect(referral).toMatchObject({
      kind: 'INTRODUCTION',
      status: 'PROPOSED',
      goal: 'Le bois',
      note: 'Elle a vécu cela.',
      by: { id: mentor.personId },
      to: { displayName: 'Solange Petit' },
    });
    expect(userErrorsOf(await respond(mentor, referral.id))).toEqual(['NOT_FOUND at referralId']);
    expect((await respond(mentee, referral.id)).pairing.referrals[0].status).toBe('ACCEPTED');
    expect(userErrorsOf(await respond(mentee, referral.id))).toEqual(['WRONG_STATUS at referralId']);
    const made = await respond(mentor, referral.id);
    expect(made.pairing).toMatchObject({ status: 'ACTIVE', referrals: [{ status: 'INTRODUCED' }] });
    for (const who of [mentor, mentee])
      expect(userErrorsOf(await respond(who, referral.id, false))).toEqual(['WRONG_STATUS at referralId']);
    expect(await received(third)).toEqual([]);
  });

  test('may be offered by the mentee, to any member, and declined or taken back', async () => {
    const member = await becomeMentee(await jumelage.join('Membre'), programId);
    const id = await referred(mentee, { ...introduce, toPersonId: member.personId });
    expect((await respond(mentor, id, false)).pairing.referrals[0].status).toBe('DECLINED');
    const again = await referred(mentee, { ...introduce, toPersonId: member.personId });
    expect(again).not.toBe(id);
    expect(
      (await respond(mentee, again, false)).pairing.referrals.map(({ status }: { status: string }) => status),
    ).toEqual(['DECLINED', 'DECLINED']);
  });

  test('is open once to a person, and beside a redirect', async () => {
    await referred(mentor, introduce);
    expect(userErrorsOf(await refer(mentee, introduce))).toEqual(['TOO_MANY_PENDING at input.toPersonId']);
    await referred(mentor);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => refer(mentor, { toPersonId: coordinator.personId, ...introduce })),
    );
    expect(answers.map((one) => userErrorsOf(one).join()).toSorted()).toEqual([
      '',
      ...Array(3).fill('TOO_MANY_PENDING at input.toPersonId'),
    ]);
  });

  test('is no hint of a block: who was blocked introduces as anybody does', async () => {
    await block(third, mentor);
    await block(third, mentee);
    expect((await refer(mentor, introduce)).userErrors).toEqual([]);
  });
});

describe('A redirect', () => {
  test('that the mentee accepts sends the mentor a request with the goals of the start', async () => {
    const id = await referred(mentor, { goal: 'Parler en public', note: 'Mieux placée que moi.' });
    expect(await received(third)).toEqual([]);
    const payload = await respond(mentee, id);
    expect(payload.pairing).toMatchObject({ status: 'ACTIVE', referrals: [{ status: 'REQUEST_SENT' }] });
    const [request] = await received(third);
    expect(request).toMatchObject({
      status: 'SENT',
      from: { id: mentee.personId },
      goals: [
        { text: 'Parler en public', horizon: 'SHORT' },
        { text: 'Vendre ma première série', horizon: 'SHORT' },
      ],
    });
    expect(request.firstMessage).toMatch(/^Bonjour,\n\nLa personne qui m’accompagne/);
    const events = await queryRows(
      jumelage.pairings.runtime,
      `select type from outbox where payload->>'requestId' = ? or (type like 'Referral%' and streams @> array[?::uuid]) order by xid, id`,
      [request.id, pairing.pairingId],
    );
    expect(events.map(({ type }) => type)).toEqual(['ReferralMade', 'RequestSent', 'ReferralAnswered']);
    const accepted = await mutate(
      third,
      'mutation ($id: ID!) { acceptRequest(id: $id) { pairing { origin status } userErrors { code } } }',
      { id: request.id },
    );
    expect(accepted.pairing).toEqual({ origin: 'REFERRAL', status: 'EXPLORING' });
  });

  test('that the mentee proposes is the mentor’s to answer, and the request the mentee’s all the same', async () => {
    const id = await referred(mentee);
    expect(userErrorsOf(await respond(mentee, id))).toEqual(['NOT_FOUND at referralId']);
    expect((await respond(mentor, id)).pairing.referrals[0].status).toBe('REQUEST_SENT');
    expect(await received(third)).toMatchObject([{ from: { id: mentee.personId } }]);
  });

  test('that is declined sends nothing', async () => {
    const id = await referred(mentor);
    expect((await respond(mentee, id, false)).pairing.referrals[0].status).toBe('DECLINED');
    expect(await received(third)).toEqual([]);
    expect(userErrorsOf(await respond(mentee, id))).toEqual(['WRONG_STATUS at referralId']);
  });

  test('that is accepted many times at once sends one request', async () => {
    const id = await referred(mentor);
    const answers = await Promise.all(Array.from({ length: 5 }, () => respond(mentee, id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await received(third)).toHaveLength(1);
  });

  test('of two who relaunch leads to the end of their pairing', async () => {
    clock.set(later);
    await mutate(mentee, 'mutation ($id: ID!) { startRelaunch(pairingId: $id) { userErrors { code } } }', {
      id: pairing.pairingId,
    });
    const id = await referred(mentor);
    expect((await respond(mentee, id)).pairing.status).toBe('CLOSING');
    const { pairing: seen } = await mentee.query(
      'query ($id: ID!) { pairing(id: $id) { relaunch { decision guide { title } } } }',
      { id: pairing.pairingId },
    );
    expect(seen.relaunch).toEqual({ decision: 'REDIRECT', guide: { title: 'Un relais, puis un au revoir' } });
    const events = await queryRows(
      jumelage.pairings.runtime,
      `select type, payload->>'decision' as decision from outbox where payload->'pairing'->>'pairingId' = ?
        and type <> 'HealthChanged' order by xid desc, id desc limit 3`,
      [pairing.pairingId],
    );
    expect(events.map(({ type }) => type)).toEqual(['ClosureBegun', 'RelaunchDecided', 'ReferralAnswered']);
    expect(await received(third)).toHaveLength(1);
  });

  test('is refused while the mentor can take nobody, and stays as it is until they can', async () => {
    const id = await referred(mentor);
    await profile(third, { limits: { maxPairings: 0 } });
    expect(userErrorsOf(await respond(mentee, id))).toEqual(['NO_CAPACITY at referralId']);
    expect(await received(third)).toEqual([]);
    await profile(third, { limits: { maxPairings: 1 } });
    expect((await respond(mentee, id)).pairing.referrals[0].status).toBe('REQUEST_SENT');
  });

  test.each<[string, () => Promise<unknown>, string, string]>([
    ['a block of the mentee’s', () => block(mentee, third), 'BLOCKED', 'NOT_ACCEPTING'],
    ['a block of the other mentor’s', () => block(third, mentee), 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
    ['a conflict', () => conflict(third, mentee), 'CONFLICT', 'NOT_ACCEPTING'],
    [
      'managers',
      () => mutate(mentee, ask.UPDATE_PROFILE, { input: { managerId: third.personId } }),
      'HIERARCHY',
      'NOT_ACCEPTING',
    ],
    ['a pairing of the two', () => startExploring(programId, third, mentee), 'ALREADY_PAIRED', 'NOT_ACCEPTING'],
    [
      'a request that waits',
      () => mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, third) }),
      'TOO_MANY_PENDING',
      'NOT_ACCEPTING',
    ],
  ])('is refused for %s, which the mentee alone is told', async (_why, arrange, toMentee, toMentor) => {
    const own = await referred(mentor);
    await arrange();
    expect(userErrorsOf(await respond(mentee, own))).toEqual([`${toMentee} at referralId`]);
    await respond(mentor, own, false);
    const told = await refer(mentor);
    expect(told.userErrors).toEqual([
      {
        code: toMentor,
        path: ['input', 'toPersonId'],
        message: 'Ce mentor n’accepte pas de nouvelle demande en ce moment.',
      },
    ]);
  });
});

describe('A referral is refused', () => {
  test.each<[string, () => object, string]>([
    [
      'to the other of the two',
      () => ({ ...introduce, toPersonId: mentee.personId }),
      'SAME_PERSON at input.toPersonId',
    ],
    ['to oneself', () => ({ toPersonId: mentor.personId }), 'SAME_PERSON at input.toPersonId'],
    ['to nobody', () => ({ ...introduce, toPersonId: unknown }), 'NOT_FOUND at input.toPersonId'],
    ['to a member who is no mentor', () => ({ toPersonId: coordinator.personId }), 'NOT_A_MEMBER at input.toPersonId'],
    ['in no pairing', () => ({ pairingId: unknown }), 'NOT_FOUND at input.pairingId'],
    ['with too long a goal', () => ({ goal: 'x'.repeat(501) }), 'INVALID at input.goal'],
    ['with too long a note', () => ({ note: 'x'.repeat(1001) }), 'INVALID at input.note'],
  ])('%s', async (_why, change, refusal) => {
    const payload = await refer(mentor, change());
    expect(payload.pairing).toBeNull();
    expect(userErrorsOf(payload)).toEqual([refusal]);
    const made = await queryRows(jumelage.pairings.runtime, 'select 1 from referral where pairing_id = ?', [
      pairing.pairingId,
    ]);
    expect(made).toEqual([]);
  });

  test('to who takes no part in the programme, as to nobody, and to whom one has blocked oneself', async () => {
    const outside = await jumelage.join('Dehors');
    expect(userErrorsOf(await refer(mentor, { ...introduce, toPersonId: outside.personId }))).toEqual([
      'NOT_FOUND at input.toPersonId',
    ]);
    await block(mentor, third);
    expect(userErrorsOf(await refer(mentor, introduce))).toEqual(['BLOCKED at input.toPersonId']);
  });

  test('without any goal, of a redirect', async () => {
    await queryRows(jumelage.pairings.runtime, `update pairing set goals_at_start = '[]' where id = ?`, [
      pairing.pairingId,
    ]);
    expect(userErrorsOf(await refer(mentor))).toEqual(['GOAL_REQUIRED at input.goal']);
    const id = await referred(mentor, { goal: 'Parler en public' });
    await respond(mentee, id);
    expect(await received(third)).toMatchObject([{ goals: [{ text: 'Parler en public' }] }]);
  });

  test('once the pairing has ended, its answer too', async () => {
    const id = await referred(mentor);
    await queryRows(jumelage.pairings.runtime, `update pairing set status = 'COMPLETED' where id = ?`, [
      pairing.pairingId,
    ]);
    expect(userErrorsOf(await refer(mentor, introduce))).toEqual(['PAIRING_NOT_OPEN at input.pairingId']);
    expect(userErrorsOf(await respond(mentee, id))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test('after fifty of one pairing', async () => {
    await queryRows(
      jumelage.pairings.runtime,
      `insert into referral (id, pairing_id, kind, by_id, to_id, status, made_at)
        select uuidv7(), ?, 'INTRODUCTION', ?, uuidv7(), 'DECLINED', now() from generate_series(1, 50)`,
      [pairing.pairingId, mentor.personId],
    );
    expect(userErrorsOf(await refer(mentor, introduce))).toEqual(['TOO_MANY_PENDING at input.pairingId']);
  });
});

describe('To everybody but the two', () => {
  test('a referral is nothing, and nothing to answer', async () => {
    const id = await referred(mentor);
    const query = 'query ($id: ID!) { pairing(id: $id) { referrals { id } } }';
    const seen = async (who: ApiClient) => (await who.query(query, { id: pairing.pairingId })).pairing;
    expect(await seen(mentee)).toEqual({ referrals: [{ id }] });
    expect(await seen(coordinator)).toEqual({ referrals: null });
    for (const who of [third, jumelage.nobody]) expect(await seen(who)).toBeNull();
    for (const who of [coordinator, third]) {
      expect(userErrorsOf(await respond(who, id))).toEqual(['NOT_FOUND at pairingId']);
      expect(userErrorsOf(await refer(who, introduce))).toEqual(['NOT_FOUND at input.pairingId']);
    }
    expect(userErrorsOf(await respond(mentee, unknown))).toEqual(['NOT_FOUND at referralId']);
    for (const mutation of [
      jumelage.nobody.send(REFER, {
        input: { pairingId: pairing.pairingId, toPersonId: third.personId, ...introduce },
      }),
      jumelage.nobody.send(RESPOND, { pairingId: pairing.pairingId, referralId: id, accept: true }),
    ])
      expect((await mutation).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const bad = await mentee.send(RESPOND, { pairingId: pairing.pairingId, referralId: 'x', accept: true });
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'referralId' });
  });

  test('a referral of another pairing is not answered through this one', async () => {
    const id = await referred(mentor);
    const other = await pairUnderAgreement(
      programId,
      third,
      await becomeMentee(await jumelage.join('Autre'), programId),
    );
    const sent = { pairingId: other.pairingId, referralId: id, accept: true };
    expect(userErrorsOf(await mutationPayload(third, RESPOND, sent))).toEqual(['NOT_FOUND at referralId']);
  });
});

describe('What is kept of a referral', () => {
  test('is in the archives of the two, and nobody is referred to who was erased', async () => {
    const id = await referred(mentor, { note: 'Un mot' });
    const exported = (who: ApiClient) => jumelage.pairings.answers.exportOf({ personId: who.personId });
    expect(await exported(mentee)).toMatchObject({ referrals: [{ id, note: 'Un mot' }] });
    expect(await exported(third)).toMatchObject({ referrals: [] });
    await jumelage.settle();
    await erase(third);
    const [row] = await queryRows(jumelage.pairings.runtime, 'select status from referral where id = ?', [id]);
    expect(row.status).toBe('DECLINED');
  });

  test('is not what an erased person wished and nobody was shown', async () => {
    clock.set(later);
    const { pairingId } = pairing;
    await mutate(mentee, 'mutation ($id: ID!) { startRelaunch(pairingId: $id) { userErrors { code } } }', {
      id: pairingId,
    });
    await mutate(
      mentor,
      'mutation ($id: ID!) { stateIntent(pairingId: $id, intent: REDIRECT) { userErrors { code } } }',
      {
        id: pairingId,
      },
    );
    await jumelage.settle();
    await erase(mentor);
    const [row] = await queryRows(
      jumelage.pairings.runtime,
      'select mentor_intent, p.status from relaunch r join pairing p on p.id = r.pairing_id where p.id = ?',
      [pairingId],
    );
    expect(row).toEqual({ mentor_intent: null, status: 'ENDED_EARLY' });
  });
});

/** Lets people tell the others that somebody was erased, as confirming the letter does. */
async function erase(who: ApiClient): Promise<void> {
  const { runtime } = jumelage.people;
  await runtime.transact(runtime.orm.em, async (unit) => {
    const payload = { personId: who.personId, version: 1000 };
    unit.record({ type: 'PersonErased', streams: [who.personId], actorId: who.personId, payload });
  });
  await jumelage.settle();
}
