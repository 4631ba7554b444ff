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
  setGoal,
  startExploring,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let stranger: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
  coordinator = await coordinator.renewed();
  stranger = await becomeMentee(await jumelage.join('Une autre'), programId);
}, 30_000);
afterAll(() => jumelage.close());

/** A pairing with a signed agreement, every two weeks, in which nobody has written for 22 days. */
beforeEach(async () => {
  clock.set(start);
  mentor = await becomeMentor(await jumelage.join('Yvonne Abadie', 'en'), programId);
  mentee = await becomeMentee(await jumelage.join('Camille Roy'), programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  clock.set(days(22));
});

const errors = 'userErrors { code path message }';
const START = `mutation ($pairingId: ID!, $channel: Channel) { startRelaunch(pairingId: $pairingId, proposedChannel: $channel) {
  pairing { status version relaunch { id } } ${errors} } }`;
const REVIEW = `mutation ($pairingId: ID!, $review: GoalReview!) { reviewGoals(pairingId: $pairingId, review: $review) {
  pairing { status relaunch { goalReview decision } } ${errors} } }`;
const INTENT = `mutation ($pairingId: ID!, $intent: RelaunchDecision!) { stateIntent(pairingId: $pairingId, intent: $intent) {
  pairing { status version relaunch { decision intents { person { id } decision } } } ${errors} } }`;
const RELAUNCH = `query ($id: ID!) { pairing(id: $id) { status version goalsAtStart { text } relaunch {
  id startedBy { displayName } startedAt proposedChannel goalReview decision intents { person { id } decision }
  guide { title steps } } } }`;

const begin = (who: ApiClient, channel: string | null = null) =>
  mutationPayload(who, START, { pairingId: pairing.pairingId, channel });
const review = (who: ApiClient, what: string) =>
  mutationPayload(who, REVIEW, { pairingId: pairing.pairingId, review: what });
const state = (who: ApiClient, intent: string) =>
  mutationPayload(who, INTENT, { pairingId: pairing.pairingId, intent });
const look = async (who: ApiClient) => (await who.query(RELAUNCH, { id: pairing.pairingId })).pairing;
const eventsOf = async () =>
  queryRows(
    jumelage.pairings.runtime,
    "select type, streams, actor_id, payload from outbox where payload->'pairing'->>'pairingId' = ? order by xid, id",
    [pairing.pairingId],
  );
const typesSince = async (first: string) => {
  const types = (await eventsOf()).map(({ type }) => type).filter((type) => type !== 'HealthChanged');
  return types.slice(types.indexOf(first));
};

describe('A relaunch begins', () => {
  test('after a gap, by either of the two, and shows each a guide of their own', async () => {
    const payload = await begin(mentee, 'VIDEO');
    expect(payload).toMatchObject({ pairing: { status: 'RELAUNCHING', relaunch: { id: expect.any(String) } } });
    const [his, hers] = [await look(mentor), await look(mentee)];
    expect(hers).toMatchObject({
      status: 'RELAUNCHING',
      goalsAtStart: [{ text: 'Vendre ma première série' }],
      relaunch: {
        startedBy: { displayName: 'Camille Roy' },
        startedAt: days(22).toISOString(),
        proposedChannel: 'VIDEO',
        goalReview: null,
        decision: null,
        intents: [],
        guide: { title: 'Renouer avec votre mentor' },
      },
    });
    expect(his.relaunch.guide.title).toBe('Getting back in touch with your mentee');
    expect(his.relaunch.guide.steps).toHaveLength(5);
    expect(his.relaunch.guide.steps[2]).toContain('“Vendre ma première série”');
    expect(hers.relaunch.guide.steps[1]).toMatch(/^Une visioconférence est proposée/);
    expect(hers.relaunch.guide.steps[2]).toContain('«\u202fVendre ma première série\u202f»');
    expect(await typesSince('RelaunchStarted')).toEqual(['RelaunchStarted']);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['while the two are in touch', async () => clock.set(days(21)), 'WRONG_STATUS at pairingId'],
    [
      'since one of them wrote meanwhile',
      () =>
        mutate(mentor, 'mutation ($id: ID!) { sendMessage(pairingId: $id, text: "Coucou") { userErrors { code } } }', {
          id: pairing.pairingId,
        }),
      'WRONG_STATUS at pairingId',
    ],
    ['while one is under way', () => begin(mentor), 'WRONG_STATUS at pairingId'],
  ])('never %s', async (_why, arrange, refusal) => {
    await arrange();
    const payload = await begin(mentee);
    expect(payload.pairing).toBeNull();
    expect(userErrorsOf(payload)).toEqual([refusal]);
  });

  test('never of two who are getting to know each other, nor of an ended pairing', async () => {
    clock.set(start);
    const other = await startExploring(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Nouvelle'), programId),
    );
    clock.set(days(60));
    expect(userErrorsOf(await mutationPayload(mentor, START, { pairingId: other.pairingId }))).toEqual([
      'AGREEMENT_REQUIRED at pairingId',
    ]);
    await queryRows(jumelage.pairings.runtime, `update pairing set status = 'COMPLETED' where id = ?`, [
      pairing.pairingId,
    ]);
    expect(userErrorsOf(await begin(mentee))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    expect(userErrorsOf(await review(mentee, 'SAME'))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    expect(userErrorsOf(await state(mentee, 'CLOSE'))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test('of a pairing without an agreement after 30 days, with a message in the viewer’s language before', async () => {
    clock.set(start);
    const other = await becomeMentee(await jumelage.join('Pressée'), programId);
    const { pairingId } = await startExploring(programId, mentor, other, { format: 'JUST_IN_TIME' });
    clock.set(days(30));
    expect((await mutationPayload(mentor, START, { pairingId })).userErrors).toEqual([
      {
        code: 'WRONG_STATUS',
        path: ['pairingId'],
        message:
          'You are in touch as agreed: a relaunch is for when a silence has settled in. Simply write to each other.',
      },
    ]);
    clock.set(days(31));
    expect((await mutationPayload(mentor, START, { pairingId })).pairing.status).toBe('RELAUNCHING');
  });

  test('once, though both ask at the same moment', async () => {
    const answers = await Promise.all([begin(mentor), begin(mentee), begin(mentor), begin(mentee)]);
    expect(answers.map((one) => userErrorsOf(one).join()).toSorted()).toEqual([
      '',
      ...Array(3).fill('WRONG_STATUS at pairingId'),
    ]);
    expect(await typesSince('RelaunchStarted')).toEqual(['RelaunchStarted']);
  });
});

describe('Intents', () => {
  beforeEach(() => begin(mentee));

  test('are blind: until both have answered the other sees the very same pairing, live events included', async () => {
    const before = await look(mentor);
    const events = await eventsOf();
    expect((await state(mentee, 'REDIRECT')).pairing.relaunch).toEqual({
      decision: null,
      intents: [{ person: { id: mentee.personId }, decision: 'REDIRECT' }],
    });
    await state(mentee, 'CONTINUE');
    expect(await look(mentor)).toEqual(before);
    const told = (await eventsOf()).slice(events.length);
    expect(told.map(({ type, streams }) => [type, streams])).toEqual([
      ['IntentStated', [mentee.personId]],
      ['IntentStated', [mentee.personId]],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/CONTINUE|REDIRECT"/);
  });

  test('said again are no news', async () => {
    await state(mentee, 'REDIRECT');
    const events = (await eventsOf()).length;
    await state(mentee, 'REDIRECT');
    expect(await eventsOf()).toHaveLength(events);
  });

  test('of both to go on make the pairing ACTIVE again, once', async () => {
    await state(mentor, 'CONTINUE');
    expect((await look(mentor)).relaunch.guide.steps.at(-2)).toMatch(/^Your answer is noted/);
    const answer = await state(mentee, 'CONTINUE');
    expect(answer.pairing).toMatchObject({
      status: 'ACTIVE',
      relaunch: {
        decision: 'CONTINUE',
        intents: [
          { person: { id: mentor.personId }, decision: 'CONTINUE' },
          { person: { id: mentee.personId }, decision: 'CONTINUE' },
        ],
      },
    });
    expect(await typesSince('RelaunchStarted')).toEqual([
      'RelaunchStarted',
      'IntentStated',
      'IntentStated',
      'RelaunchDecided',
    ]);
    expect((await eventsOf()).at(-1)).toMatchObject({
      payload: { decision: 'CONTINUE', pairing: { status: 'ACTIVE', version: answer.pairing.version } },
    });
    expect(userErrorsOf(await state(mentee, 'CLOSE'))).toEqual(['WRONG_STATUS at pairingId']);
    expect(userErrorsOf(await review(mentee, 'SAME'))).toEqual(['WRONG_STATUS at pairingId']);
    expect((await look(mentee)).relaunch.guide).toMatchObject({ title: 'C’est reparti', steps: { length: 2 } });
  });

  test.each(['mentor', 'mentee'] as const)('of the %s to close closes, whatever the other said', async (who) => {
    const [one, other] = who === 'mentor' ? [mentor, mentee] : [mentee, mentor];
    await state(other, 'CONTINUE');
    expect((await state(one, 'CLOSE')).pairing).toMatchObject({ status: 'CLOSING', relaunch: { decision: 'CLOSE' } });
    expect((await look(other)).status).toBe('CLOSING');
    expect((await typesSince('RelaunchStarted')).slice(-2)).toEqual(['RelaunchDecided', 'ClosureBegun']);
    expect(userErrorsOf(await state(other, 'CONTINUE'))).toEqual(['WRONG_STATUS at pairingId']);
  });

  test('to close before the other has answered leave the other’s answer unsaid', async () => {
    await state(mentee, 'CLOSE');
    expect((await look(mentor)).relaunch).toMatchObject({ decision: 'CLOSE', intents: [] });
  });

  test('that differ keep the relaunch open until they meet', async () => {
    await state(mentor, 'REDIRECT');
    await state(mentee, 'CONTINUE');
    const differ = await look(mentee);
    expect(differ).toMatchObject({ status: 'RELAUNCHING', relaunch: { decision: null, intents: { length: 2 } } });
    expect(differ.relaunch.guide.steps.at(-2)).toMatch(/^Vos réponses diffèrent/);
    await state(mentee, 'REDIRECT');
    expect((await look(mentor)).relaunch.guide.steps.at(-1)).toMatch(/^Make a referral/);
    await state(mentor, 'CONTINUE');
    expect((await state(mentee, 'CONTINUE')).pairing.status).toBe('ACTIVE');
  });

  test('of both at the same moment are decided once', async () => {
    await Promise.all([state(mentor, 'CONTINUE'), state(mentee, 'CONTINUE')]);
    expect((await look(mentor)).status).toBe('ACTIVE');
    expect((await typesSince('RelaunchStarted')).filter((type) => type === 'RelaunchDecided')).toHaveLength(1);
  });
});

describe('Goals that are no longer those of the start', () => {
  beforeEach(() => begin(mentee));

  test.each(['CHANGED', 'LOST_SIGHT'])('%s: the two go on when a new one is set', async (what) => {
    expect((await review(mentor, what)).pairing.relaunch.goalReview).toBe(what);
    await state(mentor, 'CONTINUE');
    expect((await state(mentee, 'CONTINUE')).pairing).toMatchObject({
      status: 'RELAUNCHING',
      relaunch: { decision: null, intents: { length: 2 } },
    });
    expect((await look(mentee)).relaunch.guide.steps.at(-1)).toMatch(/^Écrivez-le aujourd’hui/);
    clock.set(days(23));
    await setGoal(pairing, { title: 'Un nouveau but' });
    await jumelage.settle();
    expect(await look(mentor)).toMatchObject({ status: 'ACTIVE', relaunch: { decision: 'CONTINUE' } });
    expect((await eventsOf()).at(-1)).toMatchObject({ type: 'RelaunchDecided', actor_id: mentee.personId });
  });

  test('a new goal may come first; one of before is none', async () => {
    await queryRows(jumelage.pairings.runtime, `update relaunch set started_at = ? where pairing_id = ?`, [
      days(25),
      pairing.pairingId,
    ]);
    await review(mentee, 'CHANGED');
    await setGoal(pairing, { title: 'Trop tôt' });
    await jumelage.settle();
    for (const one of [mentor, mentee]) await state(one, 'CONTINUE');
    expect((await look(mentor)).status).toBe('RELAUNCHING');
    await state(mentee, 'REDIRECT');
    clock.set(days(26));
    await setGoal(pairing, { title: 'À temps' });
    await jumelage.settle();
    expect((await look(mentor)).status).toBe('RELAUNCHING');
    expect((await state(mentee, 'CONTINUE')).pairing.status).toBe('ACTIVE');
  });

  test('the last word counts: the same after all, they go on at once', async () => {
    await review(mentee, 'CHANGED');
    await state(mentee, 'CONTINUE');
    await state(mentor, 'CONTINUE');
    const { version } = await look(mentor);
    await review(mentor, 'CHANGED');
    expect((await look(mentor)).version).toBe(version);
    expect((await review(mentor, 'SAME')).pairing).toEqual({
      status: 'ACTIVE',
      relaunch: { goalReview: 'SAME', decision: 'CONTINUE' },
    });
  });

  test('a goal changes nothing in a pairing that is not relaunching', async () => {
    await state(mentee, 'CLOSE');
    const before = await look(mentee);
    await queryRows(
      jumelage.progress.runtime,
      `update pairing_fact set status = 'ACTIVE', version = 99 where pairing_id = ?`,
      [pairing.pairingId],
    );
    await setGoal(pairing);
    await jumelage.settle();
    expect(await look(mentee)).toEqual(before);
  });
});

describe('To everybody but the two', () => {
  beforeEach(() => begin(mentee));

  test('a relaunch is nothing', async () => {
    await state(mentor, 'REDIRECT');
    await state(mentee, 'CONTINUE');
    expect(await look(coordinator)).toMatchObject({ status: 'RELAUNCHING', relaunch: null });
    expect(await look(stranger)).toBeNull();
    expect(await look(jumelage.nobody)).toBeNull();
  });

  test.each<[string, string, object]>([
    ['start one', START, {}],
    ['review goals', REVIEW, { review: 'SAME' }],
    ['state an intent', INTENT, { intent: 'CLOSE' }],
  ])('there is nothing to do: nobody may %s', async (_what, mutation, variables) => {
    const sent = { pairingId: pairing.pairingId, ...variables };
    for (const who of [coordinator, stranger])
      expect(userErrorsOf(await mutationPayload(who, mutation, sent))).toEqual(['NOT_FOUND at pairingId']);
    expect(userErrorsOf(await mutationPayload(mentee, mutation, { ...sent, pairingId: unknown }))).toEqual([
      'NOT_FOUND at pairingId',
    ]);
    const { errors: signedOut } = await jumelage.nobody.send(mutation, sent);
    expect(signedOut?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { errors: bad } = await mentee.send(mutation, { ...sent, pairingId: 'x' });
    expect(bad?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'pairingId' });
  });
});

describe('A list of pairings', () => {
  test('costs as many statements with relaunches, referrals and marks as with one', async () => {
    const others = [];
    for (const name of ['Un', 'Deux']) {
      clock.set(start);
      const other = await becomeMentor(await jumelage.join(name), programId);
      others.push(await pairUnderAgreement(programId, other, mentee));
    }
    clock.set(days(22));
    for (const { pairingId } of [pairing, ...others]) await mutate(mentee, START, { pairingId });
    await jumelage.settle();
    const query = `query ($first: Int!) { pairings(first: $first) { edges { node {
      hierarchySince relaunch { decision guide { steps } intents { decision } } referrals { id } } } } }`;
    const counts = [];
    for (const first of [1, 3]) {
      const before = jumelage.statements.length;
      const { pairings } = await mentee.query(query, { first });
      expect(pairings.edges).toHaveLength(first);
      const made = jumelage.statements.slice(before);
      counts.push(made.filter((sql) => /from "?(relaunch|referral|hierarchy_mark)\b|lateral/.test(sql)).length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(4);
  });
});

describe('What is kept of a person', () => {
  test('is in their archive, without what the other has not shown them', async () => {
    await begin(mentee);
    await state(mentor, 'REDIRECT');
    const exported = async (who: ApiClient) =>
      jumelage.pairings.answers.exportOf({ personId: who.personId }) as Promise<{
        relaunches: { intents: unknown[] }[];
      }>;
    expect((await exported(mentee)).relaunches).toMatchObject([{ pairingId: pairing.pairingId, intents: [] }]);
    expect((await exported(mentor)).relaunches[0]?.intents).toEqual([{ side: 'MENTOR', decision: 'REDIRECT' }]);
    await state(mentee, 'CONTINUE');
    expect((await exported(mentee)).relaunches[0]?.intents).toHaveLength(2);
    expect(JSON.stringify(await exported(stranger))).not.toContain(pairing.pairingId);
  });
});
