import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import {
  carryOverActionItems,
  insertActionItem,
} from '../../../../services/progress/action-items/action-item.writes.js';
import { PairingFactEntity } from '../../../../services/progress/facts/pairing-fact.entity.js';
import { erasePerson } from '../../../../services/progress/privacy/erase-person.command.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import { goals, growth } from '../../../support/fixtures/goal-documents.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = '2026-03-02T09:00:00.000Z';
const clock = new FrozenClock(new Date(start));
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let pairing: TestPairing;
let pairingId: string;
/** A pairing that has ended, with one of each thing in it. */
let ended: TestPairing;
const inEnded = {} as Record<string, string>;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
  const members = await Promise.all(['Yvonne', 'Camille', 'Nour'].map((name) => jumelage.join(name)));
  const [first, second, third] = members;
  if (!first || !second || !third) throw new Error('Somebody is missing.');
  mentor = await becomeMentor(first, programId, { limits: { maxPairings: 10 } });
  mentee = await becomeMentee(second, programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  pairingId = pairing.pairingId;
  ended = await pairUnderAgreement(programId, mentor, await becomeMentee(third, programId));
  const of = { pairingId: ended.pairingId };
  const item = { input: { ...of, ownerId: ended.mentee.personId, text: 'Appeler' } };
  inEnded.item = (await mutate(ended.mentee, growth.addActionItem, item)).actionItem.id;
  const challenge = { ...of, scenario: 'Négocier', options: [], comfort: 3 };
  inEnded.challenge = (await mutate(ended.mentee, growth.recordChallenge, challenge)).challenge.id;
  inEnded.advice = (await mutate(mentor, growth.giveAdvice, { ...of, text: 'Écris' })).advice.id;
  inEnded.feedback = (await mutate(mentor, growth.giveFeedback, { input: { ...of, strengths: 'Élan' } })).feedback.id;
  await rows(`update pairing_fact set status = 'ENDED_EARLY', version = version + 1 where pairing_id = ?`, [
    ended.pairingId,
  ]);
}, 40_000);
afterAll(() => jumelage.close());

const rows = (sql: string, params: unknown[] = []) => queryRows(jumelage.progress.runtime, sql, params);
/** The events that name this id, in order: their type and all that they tell beside their pairing. */
const eventsOf = (id: string) =>
  rows(`select type, actor_id, payload from outbox where payload::text like ? order by xid, id`, [`%${id}%`]);
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type);
const refused = async (who: ApiClient, mutation: string, variables: object) =>
  userErrorsOf(await mutationPayload(who, mutation, variables));

describe('An action item', () => {
  const add = async (change: object = {}, who = mentee) =>
    (
      await mutate(who, growth.addActionItem, {
        input: { pairingId, ownerId: mentee.personId, text: 'Appeler', ...change },
      })
    ).actionItem;

  test('is noted by either for either, done by its owner, and acknowledged by the other', async () => {
    const goalId = await setGoal(pairing, { title: 'Vendre' });
    const item = await add({ text: ' Présenter Léa ', ownerId: mentor.personId, dueOn: '2026-03-09', goalId });
    expect(item).toMatchObject({
      ...{ text: 'Présenter Léa', status: 'OPEN', dueOn: '2026-03-09', goal: { title: 'Vendre' } },
      ...{ owner: { displayName: 'Yvonne' }, completedAt: null, acknowledgedAt: null },
    });
    const { id } = item;
    const finished = await mutate(mentor, growth.completeActionItem, { id });
    expect(finished.actionItem).toMatchObject({ status: 'DONE', completedAt: start, acknowledgedAt: null });
    const seen = await mutate(mentee, growth.acknowledgeActionItem, { id });
    expect(seen.actionItem).toMatchObject({ status: 'DONE', acknowledgedAt: start });
    expect(await eventsOf(id)).toEqual([
      {
        type: 'ActionItemAdded',
        actor_id: mentee.personId,
        payload: { actionItemId: id, pairingId, ownerId: mentor.personId },
      },
      { type: 'ActionItemCompleted', actor_id: mentor.personId, payload: { actionItemId: id, pairingId } },
      { type: 'ActionItemAcknowledged', actor_id: mentee.personId, payload: { actionItemId: id, pairingId } },
    ]);
  });

  test('may be dropped, and what was carried over is still to be done', async () => {
    const { id } = await add();
    await rows(`update action_item set status = 'CARRIED_OVER' where id = ?`, [id]);
    const { actionItem } = await mutate(mentee, growth.dropActionItem, { id });
    expect(actionItem).toMatchObject({ status: 'DROPPED', completedAt: null });
    expect(await refused(mentee, growth.completeActionItem, { id })).toEqual(['WRONG_STATUS at id']);
    expect(await refused(mentor, growth.acknowledgeActionItem, { id })).toEqual(['WRONG_STATUS at id']);
    expect(await typesOf(id)).toEqual(['ActionItemAdded', 'ActionItemDropped']);
  });

  test.each<[string, () => object, string]>([
    ['for somebody else', () => ({ ownerId: unknown }), 'INVALID at input.ownerId'],
    ['for nothing', () => ({ text: ' ' }), 'INVALID at input.text'],
    ['for a goal that does not exist', () => ({ goalId: unknown }), 'NOT_FOUND at input.goalId'],
    ['in a pairing that does not exist', () => ({ pairingId: unknown }), 'NOT_FOUND at input.pairingId'],
    ['with an empty key', () => ({ idempotencyKey: '' }), 'INVALID at input.idempotencyKey'],
    [
      'in a pairing that has ended',
      () => ({ pairingId: ended.pairingId, ownerId: mentor.personId }),
      'PAIRING_NOT_OPEN at input.pairingId',
    ],
  ])('is not noted %s', async (_what, change, refusal) => {
    const input = { pairingId, ownerId: mentee.personId, text: 'x', ...change() };
    expect(await refused(mentor, growth.addActionItem, { input })).toEqual([refusal]);
  });

  test('is its owner’s to end, and the other’s to acknowledge, once', async () => {
    const { id } = await add();
    for (const mutation of [growth.completeActionItem, growth.dropActionItem]) {
      expect(await refused(mentor, mutation, { id })).toEqual(['NOT_YOURS at id']);
      expect(await refused(mentee, mutation, { id: unknown })).toEqual(['NOT_FOUND at id']);
      expect(await refused(ended.mentee, mutation, { id: inEnded.item })).toEqual(['PAIRING_NOT_OPEN at id']);
    }
    expect(await refused(mentor, growth.acknowledgeActionItem, { id })).toEqual(['WRONG_STATUS at id']);
    const twice = [growth.completeActionItem, growth.completeActionItem].map((one) => refused(mentee, one, { id }));
    expect((await Promise.all(twice)).flat()).toEqual(['WRONG_STATUS at id']);
    expect(await refused(mentee, growth.acknowledgeActionItem, { id })).toEqual(['NOT_YOURS at id']);
    await mutate(mentor, growth.acknowledgeActionItem, { id });
    expect(await refused(mentor, growth.acknowledgeActionItem, { id })).toEqual(['WRONG_STATUS at id']);
    expect(await refused(mentor, growth.acknowledgeActionItem, { id: inEnded.item })).toEqual([
      'PAIRING_NOT_OPEN at id',
    ]);
  });

  test('with a key is made once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => add({ idempotencyKey: 'a' })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await add({ idempotencyKey: 'a' }, mentor)).id).not.toBe(made[0].id);
  });

  test('of a meeting is made where that is wrapped up, and what was open before is carried over', async () => {
    const own = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Rose'), programId));
    const before = (await add({ pairingId: own.pairingId, ownerId: mentor.personId }, mentor)).id;
    const meetingId = await createConfirmedMeeting(own, '2026-03-10T10:00:00Z');
    const { runtime } = jumelage.progress;
    const made = await runtime.transact(runtime.orm.em, async (unit) => {
      const pairing = await unit.em.findOneOrFail(PairingFactEntity, own.pairingId);
      await carryOverActionItems(unit, own.pairingId);
      const given = { ownerId: own.mentee.personId, text: ' Écrire ', dueOn: '2026-03-20', meetingId };
      return insertActionItem({ unit, pairing, actorId: mentor.personId }, given);
    });
    const { pairing: read } = await own.mentee.query(
      `query ($id: ID!) { pairing(id: $id) { actionItems { edges { node { id text status dueOn meeting { id } } } } } }`,
      { id: own.pairingId },
    );
    expect(read.actionItems.edges.map(({ node }: { node: object }) => node)).toEqual([
      { id: made.id, text: 'Écrire', status: 'OPEN', dueOn: '2026-03-20', meeting: { id: meetingId } },
      { id: before, text: 'Appeler', status: 'CARRIED_OVER', dueOn: null, meeting: null },
    ]);
    expect(await typesOf(made.id)).toEqual(['ActionItemAdded']);
    await mutate(mentor, growth.completeActionItem, { id: before });
  });

  test('is found by its reference for the two alone', async () => {
    const { id } = await add();
    const { schema, contextFor } = jumelage.progress.subgraph;
    const find = async ({ token }: ApiClient) => {
      const authorization = token ? `Bearer ${token}` : undefined;
      const contextValue = await contextFor({ authorization, acceptLanguage: undefined, requestId: 'r' });
      const source = `{ _entities(representations: [{ __typename: "ActionItem", id: "${id}" }]) { ... on ActionItem { text } } }`;
      return (await graphql({ schema, source, contextValue })).data?._entities;
    };
    for (const who of [mentor, mentee]) expect(await find(who)).toEqual([{ text: 'Appeler' }]);
    for (const who of [ended.mentee, jumelage.nobody]) expect(await find(who)).toEqual([null]);
  });

  test('is in the lists of its pairing and of its owner, by status and page by page', async () => {
    const fresh = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Ariane'), programId),
    );
    const own = { pairingId: fresh.pairingId, ownerId: fresh.mentee.personId };
    const made: string[] = [];
    for (const text of ['Un', 'Deux', 'Trois']) made.push((await add({ ...own, text }, fresh.mentee)).id);
    await mutate(fresh.mentee, growth.completeActionItem, { id: made[1] });
    const page = `totalCount edges { node { text } } pageInfo { endCursor hasNextPage }`;
    const query = `query ($id: ID!, $after: String) { pairing(id: $id) {
      all: actionItems { ${page} } done: actionItems(status: [DONE]) { ${page} } two: actionItems(first: 2, after: $after) { ${page} } }
      viewer { actionItems(status: [OPEN, CARRIED_OVER]) { ${page} } } }`;
    const texts = ({ edges }: { edges: { node: { text: string } }[] }) => edges.map(({ node }) => node.text);
    const first = await fresh.mentee.query(query, { id: fresh.pairingId });
    expect(texts(first.pairing.all)).toEqual(['Trois', 'Deux', 'Un']);
    expect(first.pairing.all.totalCount).toBe(3);
    expect(texts(first.pairing.done)).toEqual(['Deux']);
    expect(texts(first.viewer.actionItems)).toEqual(['Trois', 'Un']);
    expect(texts(first.pairing.two)).toEqual(['Trois', 'Deux']);
    const after = first.pairing.two.pageInfo.endCursor;
    const second = await fresh.mentee.query(query, { id: fresh.pairingId, after });
    expect(texts(second.pairing.two)).toEqual(['Un']);
    const ofMentor = await fresh.mentor.query(query, { id: fresh.pairingId });
    expect(ofMentor.pairing.all.totalCount).toBe(3);
    expect(texts(ofMentor.viewer.actionItems)).not.toContain('Un');
  });
});

describe('The development plan', () => {
  const skills = [{ skill: 'Négocier', current: 2, target: 4 }];
  const read = async (who = mentee) =>
    (
      await who.query(
        `query ($id: ID!) { pairing(id: $id) { plan { needs skills { skill current target } opportunities version } } }`,
        { id: pairingId },
      )
    ).pairing.plan;

  test('is written by the mentee, list by list, and read by both', async () => {
    expect(await read()).toBeNull();
    const { plan } = await mutate(mentee, growth.updatePlan, {
      pairingId,
      expectedVersion: 0,
      input: { needs: [' Confiance '] },
    });
    expect(plan).toEqual({ needs: ['Confiance'], skills: [], opportunities: [], updatedAt: start, version: 1 });
    await mutate(mentee, growth.updatePlan, { pairingId, expectedVersion: 1, input: { skills } });
    await mutate(mentee, growth.updatePlan, { pairingId, input: { opportunities: ['Salon de mai'], needs: null } });
    const whole = { needs: ['Confiance'], skills, opportunities: ['Salon de mai'], version: 3 };
    expect(await read()).toEqual(whole);
    expect(await read(mentor)).toEqual(whole);
    await mutate(mentee, growth.updatePlan, { pairingId, expectedVersion: 3, input: { needs: [] } });
    expect((await read()).needs).toEqual([]);
    expect((await typesOf(pairingId)).filter((type) => type === 'PlanUpdated')).toHaveLength(4);
  });

  test.each<[string, () => ApiClient, object, string]>([
    ['by the mentor', () => mentor, {}, 'NOT_YOURS at pairingId'],
    ['in no pairing of one’s own', () => mentee, { pairingId: unknown }, 'NOT_FOUND at pairingId'],
    ['over what is newer', () => mentee, { expectedVersion: 1 }, 'STALE_VERSION at expectedVersion'],
    [
      'with a skill beyond five',
      () => mentee,
      { input: { skills: [{ skill: 'Oser', current: 3, target: 6 }] } },
      'INVALID at input.skills.0.target',
    ],
    ['with an empty need', () => mentee, { input: { needs: ['Oser', ''] } }, 'INVALID at input.needs.1'],
  ])('is not changed %s', async (_how, who, change, refusal) => {
    const before = await read();
    expect(await refused(who(), growth.updatePlan, { pairingId, input: { needs: ['Autre'] }, ...change })).toEqual([
      refusal,
    ]);
    expect(await read()).toEqual(before);
  });

  test('of a pairing that has ended stays as it is', async () => {
    const late = { pairingId: ended.pairingId, input: {} };
    expect(await refused(ended.mentee, growth.updatePlan, late)).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test('keeps one of two changes that expect the same version', async () => {
    const { version } = await read();
    const tries = ['Un', 'Deux', 'Trois'].map((need) =>
      refused(mentee, growth.updatePlan, { pairingId, expectedVersion: version, input: { needs: [need] } }),
    );
    expect((await Promise.all(tries)).flat()).toEqual(Array(2).fill('STALE_VERSION at expectedVersion'));
    expect((await read()).version).toBe(version + 1);
  });
});

describe('A challenge', () => {
  const challenge = () => ({ pairingId, scenario: ' Parler en public ', options: ['Un petit cercle '], comfort: 4 });

  test('is recorded by either, and concluded by the mentee', async () => {
    const made = (await mutate(mentor, growth.recordChallenge, challenge())).challenge;
    expect(made).toEqual({
      ...{ id: made.id, scenario: 'Parler en public', options: ['Un petit cercle'], comfort: 4 },
      ...{ outcome: null, recordedAt: start },
    });
    const { id } = made;
    expect(await refused(mentor, growth.concludeChallenge, { id, outcome: 'x' })).toEqual(['NOT_YOURS at id']);
    expect(await refused(mentee, growth.concludeChallenge, { id, outcome: ' ' })).toEqual(['INVALID at outcome']);
    const concluded = await mutate(mentee, growth.concludeChallenge, { id, outcome: 'Ils ont applaudi' });
    expect(concluded.challenge.outcome).toBe('Ils ont applaudi');
    expect(await refused(mentee, growth.concludeChallenge, { id, outcome: 'Encore' })).toEqual(['WRONG_STATUS at id']);
    expect(await typesOf(id)).toEqual(['ChallengeRecorded', 'ChallengeConcluded']);
    const second = (await mutate(mentee, growth.recordChallenge, { ...challenge(), options: [] })).challenge;
    const { pairing: read } = await mentor.query('query ($id: ID!) { pairing(id: $id) { challenges { id } } }', {
      id: pairingId,
    });
    expect(read.challenges).toEqual([{ id: second.id }, { id }]);
  });

  test.each<[string, () => object, string]>([
    ['without a scenario', () => ({ scenario: '' }), 'INVALID at scenario'],
    ['with an empty option', () => ({ options: ['x', ''] }), 'INVALID at options.1'],
    ['of comfort 6', () => ({ comfort: 6 }), 'INVALID at comfort'],
    ['of comfort 0', () => ({ comfort: 0 }), 'INVALID at comfort'],
    ['in no pairing', () => ({ pairingId: unknown }), 'NOT_FOUND at pairingId'],
    ['in a pairing that has ended', () => ({ pairingId: ended.pairingId }), 'PAIRING_NOT_OPEN at pairingId'],
  ])('is not recorded %s', async (_how, change, refusal) => {
    expect(await refused(mentor, growth.recordChallenge, { ...challenge(), ...change() })).toEqual([refusal]);
  });

  test('of a pairing that has ended is not concluded any more', async () => {
    const late = { id: inEnded.challenge, outcome: 'x' };
    expect(await refused(ended.mentee, growth.concludeChallenge, late)).toEqual(['PAIRING_NOT_OPEN at id']);
    expect(await refused(mentee, growth.concludeChallenge, { ...late, id: unknown })).toEqual(['NOT_FOUND at id']);
  });
});

describe('Advice', () => {
  test('is noted, tried and applied by who received it, with its result told back', async () => {
    const { advice } = await mutate(mentor, growth.giveAdvice, { pairingId, text: ' Écris chaque matin ' });
    expect(advice).toEqual({
      ...{ id: advice.id, text: 'Écris chaque matin', status: 'NOTED', result: null, at: start },
      by: { displayName: 'Yvonne' },
    });
    const { id } = advice;
    const update = (who: ApiClient, status: string, result?: string | null) =>
      refused(who, growth.updateAdvice, { id, status, ...(result !== undefined && { result }) });
    expect(await update(mentor, 'TRYING')).toEqual(['NOT_YOURS at id']);
    expect(await update(mentee, 'TRYING')).toEqual([]);
    expect(await update(mentee, 'NOTED')).toEqual(['WRONG_STATUS at status']);
    expect(await update(mentee, 'APPLIED')).toEqual(['INVALID at result']);
    expect(await update(mentee, 'APPLIED', ' ')).toEqual(['INVALID at result']);
    expect(await update(mentee, 'SET_ASIDE', 'Pas cette semaine')).toEqual([]);
    const applied = await mutate(mentee, growth.updateAdvice, { id, status: 'APPLIED', result: 'Trois pages' });
    expect(applied.advice).toEqual({ id, status: 'APPLIED', result: 'Trois pages' });
    expect(await update(mentee, 'SET_ASIDE')).toEqual(['WRONG_STATUS at status']);
    expect(await typesOf(id)).toEqual(['AdviceGiven', 'AdviceUpdated', 'AdviceUpdated', 'AdviceUpdated']);
  });

  test('goes the other way too', async () => {
    const { advice } = await mutate(mentee, growth.giveAdvice, { pairingId, text: 'Essayez la marche' });
    const answer = { id: advice.id, status: 'SET_ASIDE' };
    expect(await refused(mentee, growth.updateAdvice, answer)).toEqual(['NOT_YOURS at id']);
    expect(await refused(mentor, growth.updateAdvice, answer)).toEqual([]);
  });

  test.each<[string, string, () => object, string]>([
    ['of nothing', growth.giveAdvice, () => ({ pairingId, text: '' }), 'INVALID at text'],
    ['in no pairing', growth.giveAdvice, () => ({ pairingId: unknown, text: 'x' }), 'NOT_FOUND at pairingId'],
    [
      'in a pairing that has ended',
      growth.giveAdvice,
      () => ({ pairingId: ended.pairingId, text: 'x' }),
      'PAIRING_NOT_OPEN at pairingId',
    ],
    ['that does not exist', growth.updateAdvice, () => ({ id: unknown, status: 'TRYING' }), 'NOT_FOUND at id'],
  ])('%s is refused', async (_what, mutation, variables, refusal) => {
    expect(await refused(mentor, mutation, variables())).toEqual([refusal]);
  });

  test('of a pairing that has ended stays as it is', async () => {
    const late = { id: inEnded.advice, status: 'TRYING' };
    expect(await refused(ended.mentee, growth.updateAdvice, late)).toEqual(['PAIRING_NOT_OPEN at id']);
  });

  test('has a limit in each pairing', async () => {
    const full = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Pleine'), programId),
    );
    const fill = `select uuidv7(), ?::uuid, ?::uuid, 'x'`;
    const each = [full.pairingId, mentor.personId];
    const many = 'from generate_series(1, 500)';
    await rows(
      `insert into advice (id, pairing_id, by_id, text, status, at, updated_at) ${fill}, 'NOTED', now(), now() ${many}`,
      each,
    );
    await rows(
      `insert into challenge (id, pairing_id, recorded_by_id, scenario, options, comfort, recorded_at) ${fill}, '{}', 1, now() ${many}`,
      each,
    );
    await rows(
      `insert into feedback (id, pairing_id, from_id, strengths, to_id, at) ${fill}, gen_random_uuid(), now() ${many}`,
      each,
    );
    const of = { pairingId: full.pairingId };
    expect(await refused(mentor, growth.giveAdvice, { ...of, text: 'x' })).toEqual(['OVER_LIMIT at pairingId']);
    const challenge = { ...of, scenario: 'x', options: [], comfort: 1 };
    expect(await refused(mentor, growth.recordChallenge, challenge)).toEqual(['OVER_LIMIT at pairingId']);
    const feedback = { input: { ...of, strengths: 'x' } };
    expect(await refused(mentor, growth.giveFeedback, feedback)).toEqual(['OVER_LIMIT at input.pairingId']);
  });
});

describe('Feedback', () => {
  test('goes from either to the other, who acknowledges it', async () => {
    const input = { pairingId, strengths: ' Une écoute rare ', improvement: 'Parler plus fort', nextStep: 'Un micro' };
    const { feedback } = await mutate(mentee, growth.giveFeedback, { input });
    expect(feedback).toEqual({
      ...{ id: feedback.id, strengths: 'Une écoute rare', improvement: 'Parler plus fort', nextStep: 'Un micro' },
      ...{ at: start, acknowledgedAt: null, from: { displayName: 'Camille' }, to: { displayName: 'Yvonne' } },
    });
    const { id } = feedback;
    expect(await refused(mentee, growth.acknowledgeFeedback, { id })).toEqual(['NOT_YOURS at id']);
    const seen = await mutate(mentor, growth.acknowledgeFeedback, { id });
    expect(seen.feedback.acknowledgedAt).toBe(start);
    expect(await refused(mentor, growth.acknowledgeFeedback, { id })).toEqual(['WRONG_STATUS at id']);
    expect(await eventsOf(id)).toMatchObject([
      { type: 'FeedbackGiven', payload: { feedbackId: id, pairingId, toId: mentor.personId } },
      { type: 'FeedbackAcknowledged' },
    ]);
    const back = await mutate(mentor, growth.giveFeedback, { input: { pairingId, strengths: 'Du cran' } });
    expect(back.feedback).toMatchObject({ improvement: null, nextStep: null, to: { displayName: 'Camille' } });
  });

  test('with a key is given once', async () => {
    const give = () =>
      mutate(mentor, growth.giveFeedback, { input: { pairingId, strengths: 'Élan', idempotencyKey: 'f' } });
    const made = await Promise.all(Array.from({ length: 5 }, give));
    expect(new Set(made.map(({ feedback }) => feedback.id)).size).toBe(1);
  });

  test.each<[string, () => object, string]>([
    ['without strengths', () => ({ strengths: '' }), 'INVALID at input.strengths'],
    ['with too long an improvement', () => ({ improvement: 'x'.repeat(2001) }), 'INVALID at input.improvement'],
    ['with an empty key', () => ({ idempotencyKey: '' }), 'INVALID at input.idempotencyKey'],
    ['in no pairing', () => ({ pairingId: unknown }), 'NOT_FOUND at input.pairingId'],
    ['in a pairing that has ended', () => ({ pairingId: ended.pairingId }), 'PAIRING_NOT_OPEN at input.pairingId'],
  ])('is not given %s', async (_how, change, refusal) => {
    const input = { pairingId, strengths: 'x', ...change() };
    expect(await refused(mentor, growth.giveFeedback, { input })).toEqual([refusal]);
  });

  test('that does not exist, or of a pairing that has ended, is not acknowledged', async () => {
    expect(await refused(mentee, growth.acknowledgeFeedback, { id: unknown })).toEqual(['NOT_FOUND at id']);
    const late = { id: inEnded.feedback };
    expect(await refused(ended.mentee, growth.acknowledgeFeedback, late)).toEqual(['PAIRING_NOT_OPEN at id']);
  });
});

test.each<[string, string, () => object, string]>([
  [
    'addActionItem, the owner',
    growth.addActionItem,
    () => ({ input: { pairingId, ownerId: 'x', text: 'x' } }),
    'input.ownerId',
  ],
  [
    'addActionItem, the goal',
    growth.addActionItem,
    () => ({ input: { pairingId, ownerId: unknown, text: 'x', goalId: 'x' } }),
    'input.goalId',
  ],
  ['completeActionItem', growth.completeActionItem, () => ({ id: 'x' }), 'id'],
  ['dropActionItem', growth.dropActionItem, () => ({ id: 'x' }), 'id'],
  ['acknowledgeActionItem', growth.acknowledgeActionItem, () => ({ id: 'x' }), 'id'],
  ['updatePlan', growth.updatePlan, () => ({ pairingId: 'x', input: {} }), 'pairingId'],
  [
    'recordChallenge',
    growth.recordChallenge,
    () => ({ pairingId: 'x', scenario: 'x', options: [], comfort: 1 }),
    'pairingId',
  ],
  ['concludeChallenge', growth.concludeChallenge, () => ({ id: 'x', outcome: 'x' }), 'id'],
  ['giveAdvice', growth.giveAdvice, () => ({ pairingId: 'x', text: 'x' }), 'pairingId'],
  ['updateAdvice', growth.updateAdvice, () => ({ id: 'x', status: 'TRYING' }), 'id'],
  ['giveFeedback', growth.giveFeedback, () => ({ input: { pairingId: 'x', strengths: 'x' } }), 'input.pairingId'],
  ['acknowledgeFeedback', growth.acknowledgeFeedback, () => ({ id: 'x' }), 'id'],
])('an id that is none is told by its name to %s', async (_name, mutation, variables, path) => {
  const { errors } = await mentee.send(mutation, variables());
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', path }]);
});

describe('The story of a pairing', () => {
  const query = `query ($id: ID!) { pairing(id: $id) { progress { goalsActive goalsAchieved goalsLetGo averagePercent meetingsHeld
    minutesTogether timeline { weekOf averagePercent entries meetings } stances { kind count } autonomy { at score } } } }`;
  const told = async (who: ApiClient, id: string) => (await who.query(query, { id })).pairing.progress;
  const on = (day: string) => clock.set(new Date(`${day}T09:00:00Z`));

  test('is told week by week, from what was done, met and reached', async () => {
    const own = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Solène'), programId),
    );
    const read = (who = own.mentee) => told(who, own.pairingId);
    expect(await read()).toMatchObject({ goalsActive: 0, averagePercent: 0, timeline: [], autonomy: [] });
    const [first, second] = [await setGoal(own), await setGoal(own)];
    await addEntry(own.mentee, first, { kind: 'KNOW', percent: 20 });
    // Sunday, a moment before the week ends.
    clock.set(new Date('2026-03-08T23:59:59.999Z'));
    await addEntry(own.mentee, first, { kind: 'DO', percent: 40 });
    on('2026-03-18');
    await addEntry(own.mentee, second, { kind: 'SETBACK', percent: 10, shared: false });
    await addEntry(own.mentee, second, { kind: 'DO', percent: 30 });
    const meeting = `insert into meeting (id, pairing_id, kind, status, organizer_id, proposed_by_id, starts_at, minutes, time_zone, channel)
      values (uuidv7(), ?, 'REGULAR', ?, ?, ?, ?, 45, 'UTC', 'VIDEO')`;
    for (const [status, day] of [
      ['COMPLETED', '2026-03-10'],
      ['COMPLETED', '2026-03-17'],
      ['MISSED', '2026-03-18'],
    ])
      await rows(meeting, [own.pairingId, status, mentor.personId, mentor.personId, `${day}T10:00:00Z`]);
    const timeline = [
      { weekOf: '2026-03-02', averagePercent: 20, entries: 2, meetings: 0 },
      { weekOf: '2026-03-09', averagePercent: 20, entries: 0, meetings: 1 },
      { weekOf: '2026-03-16', averagePercent: 35, entries: 2, meetings: 1 },
    ];
    const counts = (counted: Record<string, number>) =>
      ['KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT'].map((kind) => ({ kind, count: counted[kind] ?? 0 }));
    expect(await read()).toEqual({
      ...{ goalsActive: 2, goalsAchieved: 0, goalsLetGo: 0, averagePercent: 35, meetingsHeld: 2, minutesTogether: 90 },
      ...{ timeline, stances: counts({ KNOW: 1, DO: 2, SETBACK: 1 }), autonomy: [] },
    });
    const forMentor = await read(mentor);
    expect(forMentor.timeline).toEqual(timeline.map((point, week) => (week === 2 ? { ...point, entries: 1 } : point)));
    expect(forMentor.stances).toEqual(counts({ KNOW: 1, DO: 2 }));
    await mutate(own.mentee, goals.achieve, { goalId: first });
    await mutate(own.mentee, goals.letGo, { goalId: second, learned: 'Choisir' });
    on('2026-03-25');
    const later = await read();
    expect(later).toMatchObject({ goalsActive: 0, goalsAchieved: 1, goalsLetGo: 1, averagePercent: 0 });
    expect(later.timeline.slice(2)).toEqual([
      { weekOf: '2026-03-16', averagePercent: 100, entries: 4, meetings: 1 },
      { weekOf: '2026-03-23', averagePercent: 100, entries: 0, meetings: 0 },
    ]);
    on('2026-03-02');
  });

  test('counts the same from what is kept by week as from the entries themselves', async () => {
    const kept = await rows(
      'select week_of::text, kind, shared, sum(count)::int as n from entry_week group by 1, 2, 3 order by 1, 2, 3',
    );
    const counted = await rows(
      `select date_trunc('week', at at time zone 'UTC')::date::text as week_of, kind, shared, count(*)::int as n
        from entry group by 1, 2, 3 order by 1, 2, 3`,
    );
    expect(kept).toEqual(counted);
    expect(kept.length).toBeGreaterThan(3);
  });
});

describe('One’s own data', () => {
  let own: TestPairing;
  let actionItemId: string;
  const archive = async (who: ApiClient) =>
    (await jumelage.progress.answers.exportOf({ personId: who.personId })) as Record<string, { text?: string }[]>;

  beforeAll(async () => {
    own = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Bertille'), programId));
    const of = { pairingId: own.pairingId };
    const goalId = await setGoal(own);
    await mutate(own.mentee, goals.addMilestone, { goalId, title: 'Mon étape' });
    await mutate(own.mentee, goals.comment, { goalId, text: 'Mon mot' });
    await mutate(mentor, goals.comment, { goalId, text: 'Le mot du mentor' });
    await mutate(mentor, goals.suggest, { input: { ...of, title: 'Une idée', horizon: 'SHORT' } });
    await addEntry(own.mentee, goalId, { text: 'Pour moi seule', shared: false, percent: 50 });
    const item = { input: { ...of, ownerId: own.mentee.personId, text: 'Appeler' } };
    actionItemId = (await mutate(mentor, growth.addActionItem, item)).actionItem.id;
    await mutate(own.mentee, growth.updatePlan, { ...of, input: { needs: ['Mon besoin'] } });
    await mutate(own.mentee, growth.recordChallenge, { ...of, scenario: 'Mon défi', options: [], comfort: 2 });
    await mutate(mentor, growth.giveAdvice, { ...of, text: 'Un conseil' });
    await mutate(mentor, growth.giveFeedback, { input: { ...of, strengths: 'Ses forces' } });
  });

  test('goes into the archive: what one wrote, what one is to do, what was told to one', async () => {
    expect(await archive(own.mentee)).toMatchObject({
      milestones: [{ title: 'Mon étape' }],
      goalsSuggested: [],
      comments: [{ text: 'Mon mot' }],
      actionItems: [{ text: 'Appeler' }],
      plans: [{ needs: ['Mon besoin'] }],
      challenges: [{ scenario: 'Mon défi' }],
      advice: [{ text: 'Un conseil' }],
      feedback: [{ strengths: 'Ses forces' }],
    });
    const ofMentor = await archive(mentor);
    expect(ofMentor.comments?.map(({ text }) => text)).toContain('Le mot du mentor');
    expect(ofMentor.goalsSuggested).toMatchObject([{ title: 'Une idée' }]);
    const text = JSON.stringify(ofMentor);
    for (const hidden of ['Mon mot', 'Mon besoin', 'Mon étape', 'Pour moi seule', 'Mon défi'])
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
  });

  test('goes when one is erased: the plan, private entries and their count; what is open is dropped, the rest stays', async () => {
    const { runtime } = jumelage.progress;
    const { personId } = own.mentee;
    await runtime.transact(runtime.orm.em, (unit) => erasePerson(unit, { personId, version: 99 }));
    const { pairing: read } = await mentor.query(
      `query ($id: ID!) { pairing(id: $id) { plan { needs } goals { edges { node { percent comments { text } } } }
        actionItems { edges { node { status } } } advice { text } feedback { strengths } challenges { scenario } } }`,
      { id: own.pairingId },
    );
    expect(read).toEqual({
      plan: null,
      goals: {
        edges: [
          { node: { percent: 0, comments: [] } },
          { node: { percent: 50, comments: [{ text: 'Mon mot' }, { text: 'Le mot du mentor' }] } },
        ],
      },
      actionItems: { edges: [{ node: { status: 'DROPPED' } }] },
      advice: [{ text: 'Un conseil' }],
      feedback: [{ strengths: 'Ses forces' }],
      challenges: [{ scenario: 'Mon défi' }],
    });
    expect(await typesOf(actionItemId)).toEqual(['ActionItemAdded', 'ActionItemDropped']);
    expect(await rows('select 1 from entry_week where author_id = ? and not shared', [personId])).toEqual([]);
  });
});
