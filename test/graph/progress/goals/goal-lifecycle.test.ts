import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForSubscribers } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  type Payload,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import { goals } from '../../../support/fixtures/goal-documents.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let stranger: ApiClient;
/** The mentee's pairing with the mentor, and the one with somebody else. */
let pairing: TestPairing;
let other: TestPairing;
let pairingId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
  const members = ['Yvonne', 'Camille', 'Nour', 'Solange'].map((name) =>
    jumelage.join(name, name === 'Solange' ? 'en' : 'fr'),
  );
  const [first, second, third, fourth] = await Promise.all(members);
  if (!first || !second || !third || !fourth) throw new Error('Somebody is missing.');
  mentor = await becomeMentor(first, programId);
  mentee = await becomeMentee(second, programId);
  stranger = await becomeMentee(third, programId);
  other = await pairUnderAgreement(programId, await becomeMentor(fourth, programId), mentee);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  pairingId = pairing.pairingId;
}, 40_000);
afterAll(() => jumelage.close());

const input = (change: object = {}) => ({ pairingId, title: 'Louer un atelier', horizon: 'SHORT', ...change });
const rows = (sql: string, params: unknown[] = []) => queryRows(jumelage.progress.runtime, sql, params);
const whole = `id title why skill successCriteria dueOn status percent version startedAt: createdAt closedAt owner { id }
  suggestedBy { id } parent { id } supersedes { id status } children { id } milestones { title doneAt }
  comments { text author { id } } entries { edges { node { kind text percent shared } } }`;
const read = async (id: string, who = mentee) =>
  (await who.query(`query ($id: ID!) { goal(id: $id) { ${whole} } }`, { id })).goal;
const entriesOf = async (id: string, who = mentee) =>
  (await read(id, who)).entries.edges.map(({ node }: { node: object }) => node);
/** The types of a goal's events, in order. */
const eventsOf = async (goalId: string) =>
  (await rows(`select type from outbox where payload->>'goalId' = ? order by xid, id`, [goalId])).map(
    ({ type }) => type,
  );
const suggested = async (change: object = {}) =>
  (await mutate(mentor, goals.suggest, { input: input({ title: 'Oser un salon', ...change }) })).goal.id;

describe('A suggestion', () => {
  test('is seen by both, and becomes the mentee’s own once they take it', async () => {
    const goalId = await suggested({ why: 'Pour être vue' });
    for (const who of [mentor, mentee])
      expect(await read(goalId, who)).toMatchObject({
        title: 'Oser un salon',
        why: 'Pour être vue',
        status: 'SUGGESTED',
        percent: 0,
        owner: { id: mentee.personId },
        suggestedBy: { id: mentor.personId },
      });
    const { goal } = await mutate(mentee, goals.respond, { goalId, accept: true });
    expect(goal).toMatchObject({ status: 'ACTIVE', version: 2, closedAt: null, suggestedBy: { id: mentor.personId } });
    await addEntry(mentee, goalId, { percent: 10 });
    expect(await eventsOf(goalId)).toEqual(['GoalSuggested', 'GoalAccepted', 'GoalProgressed']);
  });

  test('that is declined is over, and is answered once', async () => {
    const goalId = await suggested();
    const { goal } = await mutate(mentee, goals.respond, { goalId, accept: false });
    expect(goal).toMatchObject({ status: 'DECLINED', closedAt: '2026-03-02T09:00:00.000Z' });
    const again = await mutationPayload(mentee, goals.respond, { goalId, accept: true });
    expect(userErrorsOf(again)).toEqual(['WRONG_STATUS at goalId']);
    expect(await eventsOf(goalId)).toEqual(['GoalSuggested', 'GoalDeclined']);
  });

  test.each<[string, () => ApiClient, object, string]>([
    ['by the mentee', () => mentee, {}, 'NOT_YOURS at input.pairingId'],
    ['by somebody else', () => stranger, {}, 'NOT_FOUND at input.pairingId'],
    ['in a pairing that does not exist', () => mentor, { pairingId: unknown }, 'NOT_FOUND at input.pairingId'],
    ['without a title', () => mentor, { title: '' }, 'INVALID at input.title'],
    ['under a goal that does not exist', () => mentor, { parentId: unknown }, 'NOT_FOUND at input.parentId'],
    ['with an empty key', () => mentor, { idempotencyKey: '' }, 'INVALID at input.idempotencyKey'],
  ])('is not made %s', async (_how, who, change, refusal) => {
    expect(userErrorsOf(await mutationPayload(who(), goals.suggest, { input: input(change) }))).toEqual([refusal]);
  });

  test('with a key is made once, and the key is nobody else’s', async () => {
    const keyed = { input: input({ idempotencyKey: 'k' }) };
    const made = await Promise.all(Array.from({ length: 5 }, () => mutate(mentor, goals.suggest, keyed)));
    expect(new Set(made.map(({ goal }) => goal.id)).size).toBe(1);
    const own = await mutate(mentee, goals.create, keyed);
    expect(own.goal).toMatchObject({ status: 'ACTIVE', suggestedBy: null });
    expect(own.goal.id).not.toBe(made[0]?.goal.id);
  });
});

describe('The way of a goal', () => {
  test('from the first word to its end tells every step, and its percent is what its entries say', async () => {
    const goalId = await setGoal(pairing, { title: ' Vendre ' });
    const change = { title: 'Vendre dix sacs', why: 'Pour vivre', dueOn: '2026-12-31', skill: 'Vente' };
    const updated = await mutate(mentee, goals.update, { goalId, expectedVersion: 1, input: change });
    expect(updated.goal).toMatchObject({ title: 'Vendre dix sacs', version: 2 });
    const { goal } = await mutate(mentee, goals.addMilestone, { goalId, title: 'Le premier sac', dueOn: '2026-06-01' });
    const [milestone] = goal.milestones;
    expect(milestone).toMatchObject({ title: 'Le premier sac', dueOn: '2026-06-01', doneAt: null });
    await addEntry(mentee, goalId, { percent: 30 });
    const reached = await mutate(mentee, goals.completeMilestone, { goalId, milestoneId: milestone.id });
    expect(reached.goal.milestones[0].doneAt).toBe('2026-03-02T09:00:00.000Z');
    await mutate(mentor, goals.comment, { goalId, text: ' Bravo ! ' });
    await mutate(mentee, goals.comment, { goalId, text: 'Merci' });
    await mutate(mentee, goals.hold, { goalId });
    const onHold = { input: { goalId, kind: 'DO', text: 'Pas maintenant' } };
    expect(userErrorsOf(await mutationPayload(mentee, ask.ADD_PROGRESS, onHold))).toEqual([
      'WRONG_STATUS at input.goalId',
    ]);
    await mutate(mentee, goals.resume, { goalId });
    clock.set(new Date('2026-03-20T09:00:00Z'));
    await mutate(mentee, goals.achieve, { goalId, learned: ' Demander le prix juste ' });
    expect(await read(goalId, mentor)).toMatchObject({
      title: 'Vendre dix sacs',
      why: 'Pour vivre',
      dueOn: '2026-12-31',
      skill: 'Vente',
      status: 'ACHIEVED',
      percent: 100,
      closedAt: '2026-03-20T09:00:00.000Z',
      version: 8,
      milestones: [{ title: 'Le premier sac' }],
      comments: [
        { text: 'Bravo !', author: { id: mentor.personId } },
        { text: 'Merci', author: { id: mentee.personId } },
      ],
    });
    expect(await entriesOf(goalId)).toEqual([
      { kind: 'RESULT', text: 'Demander le prix juste', percent: 100, shared: true },
      { kind: 'DO', text: 'Un pas de plus.', percent: 30, shared: true },
    ]);
    expect(await eventsOf(goalId)).toEqual([
      ...['GoalSet', 'GoalUpdated', 'GoalUpdated', 'GoalProgressed', 'GoalMilestoneDone', 'GoalCommented'],
      ...['GoalCommented', 'GoalHeld', 'GoalResumed', 'GoalAchieved'],
    ]);
  });

  test('that is reached without a word says so, in the language of who reads', async () => {
    const goalId = await setGoal(pairing);
    await mutate(mentee, goals.achieve, { goalId });
    expect(await entriesOf(goalId)).toMatchObject([{ kind: 'RESULT', text: 'Objectif atteint.', percent: 100 }]);
  });

  test('that is let go is learning: the percent stays where it was', async () => {
    const goalId = await setGoal(pairing);
    await addEntry(mentee, goalId, { percent: 40 });
    await mutate(mentee, goals.hold, { goalId });
    const { goal } = await mutate(mentee, goals.letGo, { goalId, learned: 'Ce n’était pas le mien' });
    expect(goal).toMatchObject({ status: 'LET_GO', percent: 40 });
    expect(goal.closedAt).not.toBeNull();
    expect((await entriesOf(goalId))[0]).toEqual({
      ...{ kind: 'INSIGHT', text: 'Ce n’était pas le mien', percent: null, shared: true },
    });
    await mutate(mentor, goals.comment, { goalId, text: 'Beau choix' });
  });

  test('changes by what is given: absent stays, null empties', async () => {
    const goalId = await setGoal(pairing, { why: 'Parce que', skill: 'Vente', dueOn: '2026-05-01' });
    await mutate(mentee, goals.update, { goalId, expectedVersion: 1, input: { why: null, title: null } });
    expect(await read(goalId)).toMatchObject({
      ...{ title: 'Vendre ma première série', why: null, skill: 'Vente', dueOn: '2026-05-01', version: 2 },
    });
  });

  test('ends once, however many end it at once', async () => {
    const goalId = await setGoal(pairing);
    const ends = [goals.achieve, goals.letGo, goals.achieve, goals.letGo].map((mutation) =>
      mutationPayload(mentee, mutation, { goalId, learned: 'Fini' }),
    );
    const refusals = (await Promise.all(ends)).map(userErrorsOf);
    expect(refusals.filter((one) => one.length === 0)).toHaveLength(1);
    expect(refusals.flat()).toEqual(Array(3).fill('WRONG_STATUS at goalId'));
    expect(await entriesOf(goalId)).toHaveLength(1);
  });

  test('has as many milestones as it may, and no more, however many are set at once', async () => {
    const goalId = await setGoal(pairing);
    await rows(
      `insert into milestone (id, goal_id, title, created_at) select uuidv7(), ?, 'Étape', now() from generate_series(1, 48)`,
      [goalId],
    );
    const tries = Array.from({ length: 4 }, () =>
      mutationPayload(mentee, goals.addMilestone, { goalId, title: 'Une de plus' }),
    );
    const refusals = (await Promise.all(tries)).flatMap(userErrorsOf);
    expect(refusals).toEqual(Array(2).fill('OVER_LIMIT at goalId'));
    expect((await read(goalId)).milestones).toHaveLength(50);
  });
});

describe('A goal in the place of another', () => {
  const redefine = (goalId: string, change: object = {}, who = mentee): Promise<Payload> =>
    mutationPayload(who, goals.redefine, { goalId, input: input(change) });

  test('supersedes it, begins anew, and the old one stays as it was', async () => {
    const goalId = await setGoal(pairing);
    await addEntry(mentee, goalId, { percent: 60 });
    const { goal } = await redefine(goalId, { title: 'Louer à deux' });
    expect(goal).toMatchObject({
      ...{ title: 'Louer à deux', status: 'ACTIVE', percent: 0, version: 1 },
      supersedes: { id: goalId, status: 'REDEFINED' },
    });
    const before = await read(goalId);
    expect(before).toMatchObject({ status: 'REDEFINED', percent: 60, version: 3 });
    expect(before.closedAt).not.toBeNull();
    expect(await eventsOf(goal.id)).toEqual(['GoalRedefined']);
    expect(userErrorsOf(await redefine(goalId))).toEqual(['WRONG_STATUS at goalId']);
  });

  test('stays under the long goal of the one before, unless another is named, or none, or that one is over', async () => {
    const parentId = await setGoal(pairing, { horizon: 'LONG' });
    const another = await setGoal(pairing, { horizon: 'LONG' });
    const child = () => setGoal(pairing, { parentId });
    expect((await redefine(await child())).goal.parent).toEqual({ id: parentId });
    expect((await redefine(await child(), { parentId: null })).goal.parent).toBeNull();
    expect((await redefine(await child(), { parentId: another })).goal.parent).toEqual({ id: another });
    expect((await redefine(await child(), { horizon: 'LONG' })).goal.parent).toBeNull();
    const last = await child();
    await mutate(mentee, goals.letGo, { goalId: parentId, learned: 'Trop loin' });
    expect((await redefine(last)).goal.parent).toBeNull();
    const named = await redefine(await setGoal(pairing), { parentId });
    expect(userErrorsOf(named)).toEqual(['WRONG_STATUS at input.parentId']);
  });

  test('that is long takes the open short ones along, and leaves those that are over', async () => {
    const goalId = await setGoal(pairing, { horizon: 'LONG' });
    const [open, over] = [await setGoal(pairing, { parentId: goalId }), await setGoal(pairing, { parentId: goalId })];
    await mutate(mentee, goals.letGo, { goalId: over, learned: 'Non' });
    const { goal } = await redefine(goalId, { horizon: 'LONG' });
    expect((await read(goal.id)).children).toEqual([{ id: open }]);
    expect((await read(goalId)).children).toEqual([{ id: over }]);
    expect(await read(open)).toMatchObject({ parent: { id: goal.id }, version: 2 });
    expect(await eventsOf(open)).toEqual(['GoalSet', 'GoalUpdated']);
  });

  test('is made once: by one of ten at once, and with the same key the same one', async () => {
    const goalId = await setGoal(pairing);
    const tries = await Promise.all(Array.from({ length: 10 }, () => redefine(goalId)));
    expect(tries.filter(({ goal }) => goal)).toHaveLength(1);
    const keyed = await setGoal(pairing);
    const same = await Promise.all(Array.from({ length: 5 }, () => redefine(keyed, { idempotencyKey: 'r' })));
    expect(new Set(same.map(({ goal }) => goal.id)).size).toBe(1);
  });

  test.each<[string, () => ApiClient, (goalId: string) => object, string]>([
    ['by the mentor', () => mentor, () => ({}), 'NOT_YOURS at goalId'],
    ['by somebody else', () => stranger, () => ({}), 'NOT_FOUND at input.pairingId'],
    ['in another pairing', () => mentee, () => ({ pairingId: other.pairingId }), 'NOT_FOUND at goalId'],
    ['in no pairing', () => mentee, () => ({ pairingId: unknown }), 'NOT_FOUND at input.pairingId'],
    ['without a title', () => mentee, () => ({ title: ' ' }), 'INVALID at input.title'],
    ['under itself', () => mentee, (goalId) => ({ parentId: goalId }), 'INVALID at input.parentId'],
    ['with a key of blanks', () => mentee, () => ({ idempotencyKey: ' ' }), 'INVALID at input.idempotencyKey'],
  ])('is not made %s', async (_how, who, change, refusal) => {
    const goalId = await setGoal(pairing);
    expect(userErrorsOf(await redefine(goalId, change(goalId), who()))).toEqual([refusal]);
    expect(await read(goalId)).toMatchObject({ status: 'ACTIVE', version: 1 });
  });
});

describe('A goal', () => {
  /** Each change of a goal, with the statuses that it starts from, and what is wrong with its own arguments. */
  const changes: [name: string, mutation: string, variables: object, from: string[]][] = [
    ['respondToSuggestion', goals.respond, { accept: true }, ['SUGGESTED']],
    ['updateGoal', goals.update, { expectedVersion: 1, input: { title: 'Autre' } }, ['ACTIVE', 'ON_HOLD']],
    ['addMilestone', goals.addMilestone, { title: 'Étape' }, ['ACTIVE', 'ON_HOLD']],
    ['completeMilestone', goals.completeMilestone, { milestoneId: unknown }, ['ACTIVE']],
    ['holdGoal', goals.hold, {}, ['ACTIVE']],
    ['resumeGoal', goals.resume, {}, ['ON_HOLD']],
    ['achieveGoal', goals.achieve, {}, ['ACTIVE']],
    ['letGoOfGoal', goals.letGo, { learned: 'Oui' }, ['ACTIVE', 'ON_HOLD']],
  ];
  const statuses = ['SUGGESTED', 'DECLINED', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'REDEFINED', 'LET_GO'];
  const madeAs = async (status: string) => {
    const goalId = await setGoal(pairing);
    await rows('update goal set status = ? where id = ?', [status, goalId]);
    return goalId;
  };

  test.each(changes)(
    '%s is the mentee’s alone, from where it may, and leaves nothing behind otherwise',
    async (_name, mutation, variables, from) => {
      for (const status of statuses) {
        const goalId = await madeAs(status);
        const by = async (who: ApiClient, change: object = {}) =>
          userErrorsOf(await mutationPayload(who, mutation, { ...variables, goalId, ...change }));
        expect(await by(mentor)).toEqual(['NOT_YOURS at goalId']);
        expect(await by(stranger)).toEqual(['NOT_FOUND at goalId']);
        if (!from.includes(status)) expect(await by(mentee)).toEqual(['WRONG_STATUS at goalId']);
        expect(await read(goalId)).toMatchObject({ status, version: 1, milestones: [] });
        expect(await eventsOf(goalId)).toEqual(['GoalSet']);
      }
      expect(userErrorsOf(await mutationPayload(mentee, mutation, { ...variables, goalId: unknown }))).toEqual([
        'NOT_FOUND at goalId',
      ]);
      const { errors } = await mentee.send(mutation, { ...variables, goalId: 'x' });
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', path: 'goalId' }]);
      const signedOut = await jumelage.nobody.send(mutation, { ...variables, goalId: unknown });
      expect(signedOut.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    },
  );

  test.each<[string, string, object, string]>([
    ['to words of before', goals.update, { expectedVersion: 7, input: {} }, 'STALE_VERSION at expectedVersion'],
    ['to no title', goals.update, { expectedVersion: 1, input: { title: '' } }, 'INVALID at input.title'],
    ['to a long why', goals.update, { expectedVersion: 1, input: { why: 'x'.repeat(2001) } }, 'INVALID at input.why'],
    ['by a nameless milestone', goals.addMilestone, { title: ' ' }, 'INVALID at title'],
    [
      'by a milestone that is not its own',
      goals.completeMilestone,
      { milestoneId: unknown },
      'NOT_FOUND at milestoneId',
    ],
    ['by an empty comment', goals.comment, { text: '' }, 'INVALID at text'],
    ['by blank learning', goals.achieve, { learned: ' ' }, 'INVALID at learned'],
    ['by letting go without learning', goals.letGo, { learned: '' }, 'INVALID at learned'],
  ])('is not changed %s', async (_how, mutation, variables, refusal) => {
    const goalId = await setGoal(pairing);
    const payload = await mutationPayload(mentee, mutation, { ...variables, goalId });
    expect(payload.goal).toBeNull();
    expect(userErrorsOf(payload)).toEqual([refusal]);
    expect(await read(goalId)).toMatchObject({
      status: 'ACTIVE',
      version: 1,
      percent: 0,
      milestones: [],
      comments: [],
    });
  });

  test('tells why not in French, and in English to who speaks it', async () => {
    const message = async (one: TestPairing) =>
      (await mutationPayload(one.mentor, goals.hold, { goalId: await setGoal(one) })).userErrors[0].message;
    expect(await message(pairing)).toBe(
      'La personne mentorée décide de ses objectifs\u202f; vous pouvez en suggérer et les commenter.',
    );
    expect(await message(other)).toBe('The mentee decides on the goals; you can suggest some and comment on them.');
  });

  test('has each milestone reached once, and only its own', async () => {
    const [goalId, second] = [await setGoal(pairing), await setGoal(pairing)];
    const { goal } = await mutate(mentee, goals.addMilestone, { goalId, title: 'Étape' });
    const milestoneId = goal.milestones[0].id;
    const complete = async (id: string) =>
      userErrorsOf(await mutationPayload(mentee, goals.completeMilestone, { goalId: id, milestoneId }));
    expect(await complete(second)).toEqual(['NOT_FOUND at milestoneId']);
    const twice = (await Promise.all([complete(goalId), complete(goalId)])).flat();
    expect(twice).toEqual(['WRONG_STATUS at milestoneId']);
    const { errors } = await mentee.send(goals.completeMilestone, { goalId, milestoneId: 'x' });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', path: 'milestoneId' },
    ]);
  });

  test('under another stands under a long one that is open', async () => {
    const over = await setGoal(pairing, { horizon: 'LONG' });
    await mutate(mentee, goals.letGo, { goalId: over, learned: 'Oui' });
    const make = async (parentId: string) =>
      userErrorsOf(await mutationPayload(mentee, goals.create, { input: input({ parentId }) }));
    expect(await make(over)).toEqual(['WRONG_STATUS at input.parentId']);
    const full = await setGoal(pairing, { horizon: 'LONG' });
    await rows(
      `insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, parent_id, created_at)
        select uuidv7(), pairing_id, owner_id, 'But', 'SHORT', domain, 'ACTIVE', 0, id, now() from goal, generate_series(1, 100)
        where id = ?`,
      [full],
    );
    expect(await make(full)).toEqual(['OVER_LIMIT at input.parentId']);
  });

  test('of a pairing that has ended is read, and nothing more', async () => {
    const ended = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Ariane'), programId),
    );
    const goalId = await setGoal(ended);
    const long = await mutate(mentor, goals.suggest, { input: { ...input(), pairingId: ended.pairingId } });
    await rows(`update pairing_fact set status = 'COMPLETED', version = version + 1 where pairing_id = ?`, [
      ended.pairingId,
    ]);
    for (const [, mutation, variables, from] of changes) {
      const id = from.includes('SUGGESTED') ? long.goal.id : goalId;
      expect(userErrorsOf(await mutationPayload(ended.mentee, mutation, { ...variables, goalId: id }))).toEqual([
        'PAIRING_NOT_OPEN at goalId',
      ]);
    }
    const comment = { goalId, text: 'Encore un mot' };
    expect(userErrorsOf(await mutationPayload(mentor, goals.comment, comment))).toEqual(['PAIRING_NOT_OPEN at goalId']);
    const late = { input: { ...input(), pairingId: ended.pairingId } };
    expect(userErrorsOf(await mutationPayload(mentor, goals.suggest, late))).toEqual([
      'PAIRING_NOT_OPEN at input.pairingId',
    ]);
    const redefined = await mutationPayload(ended.mentee, goals.redefine, { goalId, ...late });
    expect(userErrorsOf(redefined)).toEqual(['PAIRING_NOT_OPEN at goalId']);
    expect(await read(goalId, ended.mentee)).toMatchObject({ status: 'ACTIVE', comments: [] });
  });
});

describe('goalUpdated', () => {
  const live = `subscription ($pairingId: ID, $after: String) { goalUpdated(pairingId: $pairingId, after: $after) {
    cursor change actor { displayName } goal { id } entry { kind text } } }`;

  /** Does all that can happen to goals, and answers what each watcher is to be told of it, in order. */
  async function doAll(): Promise<object[]> {
    const told: object[] = [];
    const by = (name: string, change: string, goalId: string, entry: object | null = null) =>
      told.push({ change, actor: { displayName: name }, goal: { id: goalId }, entry });
    const first = await suggested();
    by('Yvonne', 'SUGGESTED', first);
    await mutate(mentee, goals.respond, { goalId: first, accept: false });
    by('Camille', 'DECLINED', first);
    const goalId = await suggested();
    by('Yvonne', 'SUGGESTED', goalId);
    await mutate(mentee, goals.respond, { goalId, accept: true });
    by('Camille', 'ACCEPTED', goalId);
    await mutate(mentee, goals.update, { goalId, expectedVersion: 2, input: { title: 'Mieux' } });
    by('Camille', 'UPDATED', goalId);
    const { goal } = await mutate(mentee, goals.addMilestone, { goalId, title: 'Étape' });
    by('Camille', 'UPDATED', goalId);
    await mutate(mentee, goals.completeMilestone, { goalId, milestoneId: goal.milestones[0].id });
    by('Camille', 'MILESTONE_DONE', goalId);
    await addEntry(mentee, goalId, { text: 'Un pas', percent: 5 });
    by('Camille', 'PROGRESSED', goalId, { kind: 'DO', text: 'Un pas' });
    await mutate(mentor, goals.comment, { goalId, text: 'Bravo' });
    by('Yvonne', 'COMMENTED', goalId);
    await mutate(mentee, goals.hold, { goalId });
    by('Camille', 'HELD', goalId);
    await mutate(mentee, goals.resume, { goalId });
    by('Camille', 'RESUMED', goalId);
    const next = (await mutate(mentee, goals.redefine, { goalId, input: input() })).goal.id;
    by('Camille', 'REDEFINED', next);
    await mutate(mentee, goals.achieve, { goalId: next, learned: 'Signer' });
    by('Camille', 'ACHIEVED', next, { kind: 'RESULT', text: 'Signer' });
    const last = await setGoal(pairing);
    by('Camille', 'CREATED', last);
    await mutate(mentee, goals.letGo, { goalId: last, learned: 'Choisir' });
    by('Camille', 'LET_GO', last, { kind: 'INSIGHT', text: 'Choisir' });
    return told;
  }

  test('tells every change to both, of one pairing or of all of theirs, and replays it from a cursor', async () => {
    const lives = [
      mentor.subscribe(live, { pairingId }),
      mentor.subscribe(live),
      mentee.subscribe(live, { pairingId }),
      mentee.subscribe(live),
    ];
    const elsewhere = [mentee.subscribe(live, { pairingId: other.pairingId }), stranger.subscribe(live)];
    await waitForSubscribers(jumelage.progress.runtime, 6);
    const told = await doAll();
    for (const one of lives) {
      const results = await one.until(told.length);
      expect(results.map(({ data: { goalUpdated } }) => ({ ...goalUpdated, cursor: undefined }))).toEqual(told);
    }
    expect(elsewhere.flatMap(({ results }) => results)).toEqual([]);
    const after = lives[0]?.results[4]?.data.goalUpdated.cursor;
    for (const one of [...lives, ...elsewhere]) one.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
    const back = mentor.subscribe(live, { pairingId, after });
    const replayed = await back.until(told.length - 5);
    expect(replayed.map(({ data: { goalUpdated } }) => ({ ...goalUpdated, cursor: undefined }))).toEqual(told.slice(5));
    back.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });

  test('tells the changes of one goal in the order in which they were made, however many run at once', async () => {
    const goalId = await setGoal(pairing);
    const query =
      'subscription ($pairingId: ID) { goalUpdated(pairingId: $pairingId) { entry { percent } goal { id } } }';
    // That it was set must be told before: the last of twenty is then the last entry.
    await jumelage.settle();
    const watching = mentor.subscribe(query, { pairingId });
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await Promise.all(Array.from({ length: 20 }, (_, n) => addEntry(mentee, goalId, { percent: n + 1 })));
    const results = await watching.until(20);
    expect((await read(goalId)).percent).toBe(results.at(-1)?.data.goalUpdated.entry.percent);
    watching.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });
});

test('a pairing with fifty goals costs as many statements as one with two', async () => {
  const many = await pairUnderAgreement(
    programId,
    mentor,
    await becomeMentee(await jumelage.join('Beaucoup'), programId),
  );
  const fill = async (count: number) => {
    await rows(
      `insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, created_at, parent_id, suggested_by_id, supersedes_id)
        select uuidv7(), p.pairing_id, p.mentee_id, 'But', 'SHORT', 'PERSONAL', 'ACTIVE', 0, now(), g.id, p.mentor_id, g.id
        from pairing_fact p left join lateral (select id from goal where pairing_id = p.pairing_id order by id limit 1) g on true,
          generate_series(1, ?::int) where p.pairing_id = ?`,
      [count, many.pairingId],
    );
    const each = `from goal g, pairing_fact p where g.pairing_id = p.pairing_id and p.pairing_id = ?`;
    for (const sql of [
      `insert into milestone (id, goal_id, title, created_at) select uuidv7(), g.id, 'Étape', now() ${each}`,
      `insert into goal_comment (id, goal_id, author_id, text, at) select uuidv7(), g.id, p.mentor_id, 'Bravo', now() ${each}`,
      `insert into entry (id, goal_id, pairing_id, author_id, kind, text, shared, at)
        select uuidv7(), g.id, g.pairing_id, p.mentee_id, 'DO', 'Pas', true, now() ${each}`,
    ])
      await rows(sql, [many.pairingId]);
  };
  const query = `query ($id: ID!) { pairing(id: $id) { goals(first: 100) { totalCount edges { node { title parent { title }
    children { title } supersedes { title } suggestedBy { displayName } milestones { title } comments { text author { displayName } }
    entries(first: 5) { edges { node { text author { displayName } goal { title } } } } } } } journal { edges { node { goal { title } } } }
    progress { goalsActive timeline { entries } } actionItems { totalCount } plan { needs } advice { text } challenges { scenario }
    feedback { strengths } } }`;
  const statements = async () => {
    await jumelage.settle();
    const before = jumelage.statements.length;
    const { pairing: read } = await many.mentee.query(query, { id: many.pairingId });
    const made = jumelage.statements
      .slice(before)
      .filter((sql) => !/\b(outbox|due|inbox|pg_stat_activity|settled_events)\b/.test(sql));
    return { goals: read.goals.totalCount, made: made.length };
  };
  for (const count of [1, 1]) await fill(count);
  const few = await statements();
  await fill(48);
  const full = await statements();
  expect([few.goals, full.goals]).toEqual([2, 50]);
  // One batch may be asked in two when its parts are known at different moments: never one a row.
  expect(Math.abs(full.made - few.made)).toBeLessThanOrEqual(2);
  expect(full.made).toBeLessThanOrEqual(30);
});
