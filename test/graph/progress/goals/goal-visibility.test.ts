import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForSubscribers } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  openProgram,
  pairUnderAgreement,
  setGoal,
} from '../../../support/fixtures/fixtures.js';
import { goals, growth } from '../../../support/fixtures/goal-documents.js';
import type { ApiClient, GraphQLAnswer } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const viewers = ['mentor', 'mentee', 'coordinator', 'member', 'stranger', 'nobody'] as const;
type Viewer = (typeof viewers)[number];
const outsiders = ['coordinator', 'member', 'stranger', 'nobody'] as const;

const cast = {} as Record<Viewer, ApiClient>;
const ids = {} as Record<string, string>;
const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
let jumelage: TestJumelage;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const [coordinator, mentor, mentee, member, stranger] = await Promise.all(
    ['Odile', 'Yvonne', 'Camille', 'Nour', 'Inconnue'].map((name) => jumelage.join(name)),
  );
  if (!coordinator || !mentor || !mentee || !member || !stranger) throw new Error('Somebody is missing.');
  const programId = await openProgram(coordinator);
  await becomeMentor(mentor, programId);
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
  const pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(mentee, programId));
  const { pairingId } = pairing;
  Object.assign(cast, { mentor, mentee, member, stranger, nobody: jumelage.nobody });
  cast.coordinator = await coordinator.renewed();
  const parentId = await setGoal(pairing, { title: 'Vivre de mon art', horizon: 'LONG' });
  const goalId = await setGoal(pairing, { title: 'Grandir', parentId });
  const suggestion = { input: { pairingId, title: 'Oser', horizon: 'SHORT' } };
  const suggested = (await mutate(mentor, goals.suggest, suggestion)).goal.id;
  await addEntry(mentee, goalId, { text: 'Ouvert', kind: 'KNOW', percent: 20 });
  await addEntry(mentee, goalId, { text: 'Secret', kind: 'SETBACK', shared: false, percent: 30 });
  await mutate(mentee, goals.addMilestone, { goalId, title: 'Étape' });
  await mutate(mentor, goals.comment, { goalId, text: 'Bravo' });
  const item = { pairingId, ownerId: mentor.personId, text: 'Présenter Léa', goalId };
  const { actionItem } = await mutate(mentee, growth.addActionItem, { input: item });
  await mutate(mentee, growth.updatePlan, { pairingId, input: { needs: ['Confiance'] } });
  const challenge = { pairingId, scenario: 'Parler en public', options: [], comfort: 5 };
  ids.challengeId = (await mutate(mentor, growth.recordChallenge, challenge)).challenge.id;
  ids.adviceId = (await mutate(mentor, growth.giveAdvice, { pairingId, text: 'Écris' })).advice.id;
  const feedback = { input: { pairingId, strengths: 'Écoute' } };
  ids.feedbackId = (await mutate(mentee, growth.giveFeedback, feedback)).feedback.id;
  await jumelage.settle();
  Object.assign(ids, { programId, pairingId, parentId, goalId, suggested, actionItemId: actionItem.id });
  Object.assign(ids, { mentor: mentor.personId, mentee: mentee.personId });
}, 40_000);
afterAll(() => jumelage.close());

function answered({ data, errors }: GraphQLAnswer): unknown {
  return errors ? { error: errors.map(({ extensions }) => extensions.code).join() } : data;
}

/** Whoever is in the programme may see more than others, a coordinator too. */
type Row = [
  what: string,
  document: string,
  mentor: object,
  mentee: object,
  others: object,
  coordinator?: object,
  member?: object,
];
const nodes = (...texts: object[]) => ({ edges: texts.map((node) => ({ node })) });
const same = <Value>(value: Value) => [value, value] as const;
const ofPairing = (what: string, selection: string, mentor: object, mentee: object, hidden: object): Row => [
  what,
  `{ pairing(id: "$pairingId") { ${selection} } }`,
  { pairing: mentor },
  { pairing: mentee },
  { pairing: null },
  { pairing: hidden },
];

const stance = (counts: Record<string, number>) =>
  ['KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT'].map((kind) => ({ kind, count: counts[kind] ?? 0 }));

const table: Row[] = [
  [
    'a suggestion',
    '{ goal(id: "$suggested") { status title suggestedBy { displayName } } }',
    ...same({ goal: { status: 'SUGGESTED', title: 'Oser', suggestedBy: { displayName: 'Yvonne' } } }),
    { goal: null },
  ],
  [
    'a goal’s milestones and comments',
    '{ goal(id: "$goalId") { milestones { title } comments { text author { displayName } } } }',
    ...same({
      goal: { milestones: [{ title: 'Étape' }], comments: [{ text: 'Bravo', author: { displayName: 'Yvonne' } }] },
    }),
    { goal: null },
  ],
  [
    'the goal above, and those below',
    '{ goal(id: "$goalId") { percent parent { title children { title } } supersedes { title } } }',
    ...same({
      goal: { percent: 30, parent: { title: 'Vivre de mon art', children: [{ title: 'Grandir' }] }, supersedes: null },
    }),
    { goal: null },
  ],
  [
    'a goal’s entries',
    '{ goal(id: "$goalId") { entries { edges { node { text } } } } }',
    { goal: { entries: nodes({ text: 'Ouvert' }) } },
    { goal: { entries: nodes({ text: 'Secret' }, { text: 'Ouvert' }) } },
    { goal: null },
  ],
  ofPairing(
    'the journal',
    'journal { edges { node { text goal { title } author { displayName } } } }',
    { journal: nodes({ text: 'Ouvert', goal: { title: 'Grandir' }, author: { displayName: 'Camille' } }) },
    {
      journal: nodes(
        { text: 'Secret', goal: { title: 'Grandir' }, author: { displayName: 'Camille' } },
        { text: 'Ouvert', goal: { title: 'Grandir' }, author: { displayName: 'Camille' } },
      ),
    },
    { journal: null },
  ),
  ofPairing(
    'the journal, by kind',
    'journal(kind: [SETBACK, LIVE]) { edges { node { text } } pageInfo { hasNextPage } }',
    { journal: { edges: [], pageInfo: { hasNextPage: false } } },
    { journal: { ...nodes({ text: 'Secret' }), pageInfo: { hasNextPage: false } } },
    { journal: null },
  ),
  ofPairing(
    'its action items',
    'actionItems { totalCount edges { node { text owner { displayName } goal { title } meeting { id } } } }',
    ...same({
      actionItems: {
        totalCount: 1,
        ...nodes({
          text: 'Présenter Léa',
          owner: { displayName: 'Yvonne' },
          goal: { title: 'Grandir' },
          meeting: null,
        }),
      },
    }),
    { actionItems: null },
  ),
  ofPairing('the plan', 'plan { needs }', ...same({ plan: { needs: ['Confiance'] } }), { plan: null }),
  ofPairing('the challenges', 'challenges { scenario }', ...same({ challenges: [{ scenario: 'Parler en public' }] }), {
    challenges: null,
  }),
  ofPairing(
    'the advice',
    'advice { text by { displayName } }',
    ...same({ advice: [{ text: 'Écris', by: { displayName: 'Yvonne' } }] }),
    { advice: null },
  ),
  ofPairing(
    'the feedback',
    'feedback { strengths from { displayName } to { displayName } }',
    ...same({
      feedback: [{ strengths: 'Écoute', from: { displayName: 'Camille' }, to: { displayName: 'Yvonne' } }],
    }),
    { feedback: null },
  ),
  ofPairing(
    'the story so far, in which what is kept to oneself counts for nobody else, but for what it moved',
    'progress { goalsActive averagePercent timeline { weekOf entries averagePercent } stances { kind count } }',
    {
      progress: {
        ...{ goalsActive: 2, averagePercent: 15 },
        timeline: [{ weekOf: '2026-03-02', entries: 1, averagePercent: 15 }],
        stances: stance({ KNOW: 1 }),
      },
    },
    {
      progress: {
        ...{ goalsActive: 2, averagePercent: 15 },
        timeline: [{ weekOf: '2026-03-02', entries: 2, averagePercent: 15 }],
        stances: stance({ KNOW: 1, SETBACK: 1 }),
      },
    },
    { progress: null },
  ),
  [
    'what the mentor is to do',
    '{ person(id: "$mentor") { actionItems(status: [OPEN]) { totalCount } } }',
    { person: { actionItems: { totalCount: 1 } } },
    { person: { actionItems: null } },
    { person: null },
    { person: { actionItems: null } },
    { person: { actionItems: null } },
  ],
];

describe('What is seen of', () => {
  const expectedFor = ([, , mentor, mentee, others, coordinator = others, member = others]: Row) =>
    ({ mentor, mentee, coordinator, member, stranger: others, nobody: others }) satisfies Record<Viewer, object>;
  const cells = table.flatMap((row) =>
    viewers.map((viewer) => [row[0], viewer, row[1], expectedFor(row)[viewer]] as const),
  );
  test.each(cells)('%s by the %s', async (_what, viewer, document, expected) => {
    const query = document.replace(/\$(\w+)/g, (_, name) => ids[name] ?? '');
    expect(answered(await cast[viewer].send(query))).toEqual(expected);
  });
});

describe('What is not one’s own is not found, in the same words as what does not exist:', () => {
  const unknown = '0195a3f0-0000-7000-8000-000000000000';
  const goalInput = (id: string) => ({ input: { pairingId: id, title: 'x', horizon: 'SHORT' } });
  const tries: [string, string, string, (id: string) => object][] = [
    ['suggestGoal', goals.suggest, 'pairingId', goalInput],
    ['respondToSuggestion', goals.respond, 'suggested', (goalId) => ({ goalId, accept: true })],
    ['updateGoal', goals.update, 'goalId', (goalId) => ({ goalId, expectedVersion: 1, input: {} })],
    ['addMilestone', goals.addMilestone, 'goalId', (goalId) => ({ goalId, title: 'x' })],
    ['completeMilestone', goals.completeMilestone, 'goalId', (goalId) => ({ goalId, milestoneId: unknown })],
    ['commentOnGoal', goals.comment, 'goalId', (goalId) => ({ goalId, text: 'x' })],
    ['holdGoal', goals.hold, 'goalId', (goalId) => ({ goalId })],
    ['resumeGoal', goals.resume, 'goalId', (goalId) => ({ goalId })],
    ['achieveGoal', goals.achieve, 'goalId', (goalId) => ({ goalId })],
    ['letGoOfGoal', goals.letGo, 'goalId', (goalId) => ({ goalId, learned: 'x' })],
    ['redefineGoal', goals.redefine, 'pairingId', (id) => ({ goalId: ids.goalId, ...goalInput(id) })],
    [
      'addActionItem',
      growth.addActionItem,
      'pairingId',
      (pairingId) => ({ input: { pairingId, ownerId: ids.mentor, text: 'x' } }),
    ],
    ['completeActionItem', growth.completeActionItem, 'actionItemId', (id) => ({ id })],
    ['dropActionItem', growth.dropActionItem, 'actionItemId', (id) => ({ id })],
    ['acknowledgeActionItem', growth.acknowledgeActionItem, 'actionItemId', (id) => ({ id })],
    ['updatePlan', growth.updatePlan, 'pairingId', (pairingId) => ({ pairingId, input: {} })],
    [
      'recordChallenge',
      growth.recordChallenge,
      'pairingId',
      (pairingId) => ({ pairingId, scenario: 'x', options: [], comfort: 1 }),
    ],
    ['concludeChallenge', growth.concludeChallenge, 'challengeId', (id) => ({ id, outcome: 'x' })],
    ['giveAdvice', growth.giveAdvice, 'pairingId', (pairingId) => ({ pairingId, text: 'x' })],
    ['updateAdvice', growth.updateAdvice, 'adviceId', (id) => ({ id, status: 'TRYING' })],
    ['giveFeedback', growth.giveFeedback, 'pairingId', (pairingId) => ({ input: { pairingId, strengths: 'x' } })],
    ['acknowledgeFeedback', growth.acknowledgeFeedback, 'feedbackId', (id) => ({ id })],
  ];

  test.each(tries)('%s', async (_name, mutation, id, variables) => {
    const asked = async (who: ApiClient, which: string) => answered(await who.send(mutation, variables(which)));
    const nowhere = await asked(cast.stranger, unknown);
    expect(JSON.stringify(nowhere)).toContain('"code":"NOT_FOUND"');
    for (const viewer of ['coordinator', 'member', 'stranger'] as const)
      expect(await asked(cast[viewer], ids[id] ?? '')).toEqual(nowhere);
    expect(await asked(cast.nobody, ids[id] ?? '')).toEqual({ error: 'UNAUTHENTICATED' });
  });

  test('and nothing was changed by any of it', async () => {
    const [counts] = await queryRows(
      jumelage.progress.runtime,
      `select (select count(*)::int from goal) as goals, (select count(*)::int from action_item) as items,
        (select count(*)::int from advice) as advice, (select count(*)::int from feedback) as feedback,
        (select count(*)::int from challenge) as challenges, (select version from development_plan) as plan`,
    );
    expect(counts).toEqual({ goals: 3, items: 1, advice: 1, feedback: 1, challenges: 1, plan: 1 });
  });
});

describe('goalUpdated', () => {
  const query = `subscription ($pairingId: ID) { goalUpdated(pairingId: $pairingId) { change entry { text }
    goal { percent entries { edges { node { text } } } comments { text } } } }`;

  test.each(outsiders)('of a pairing is not for the %s', async (viewer) => {
    const live = cast[viewer].subscribe(query, { pairingId: ids.pairingId });
    const errors = (await live.ended) as { extensions: { code: string } }[];
    live.close();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      viewer === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    ]);
  });

  test('of all one’s pairings brings nothing of others’, and to each party what they may read alone', async () => {
    const [mentor, mentee] = [cast.mentor.subscribe(query), cast.mentee.subscribe(query, { pairingId: ids.pairingId })];
    const others = (['coordinator', 'member', 'stranger'] as const).map((viewer) => cast[viewer].subscribe(query));
    await waitForSubscribers(jumelage.progress.runtime, 5);
    const goalId = ids.parentId ?? '';
    await addEntry(cast.mentee, goalId, { text: 'Pour moi', shared: false });
    await addEntry(cast.mentee, goalId, { text: 'Pour moi encore', shared: false, percent: 5 });
    await mutate(cast.mentee, goals.hold, { goalId });
    await mutate(cast.mentor, goals.comment, { goalId, text: 'Prends ton temps' });
    const told = async (live: typeof mentor, count: number) =>
      (await live.until(count)).map(({ data: { goalUpdated } }) => [goalUpdated.change, goalUpdated.entry]);
    expect(await told(mentee, 4)).toEqual([
      ['PROGRESSED', { text: 'Pour moi' }],
      ['PROGRESSED', { text: 'Pour moi encore' }],
      ['HELD', null],
      ['COMMENTED', null],
    ]);
    expect(await told(mentor, 3)).toEqual([
      ['PROGRESSED', null],
      ['HELD', null],
      ['COMMENTED', null],
    ]);
    expect(mentor.results.at(-1)?.data.goalUpdated.goal).toEqual({
      ...{ percent: 5, entries: { edges: [] }, comments: [{ text: 'Prends ton temps' }] },
    });
    for (const live of others) expect(live.results).toEqual([]);
    for (const live of [mentor, mentee, ...others]) live.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });
});
