import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { buildPublicSchema } from '../../../gateway/execution/planning-schema.js';
import { createGateway, type Gateway } from '../../../gateway/gateway.js';
import { canExecuteInProcess } from '../../../gateway/in-process-execution/can-execute-in-process.js';
import { createLocalExecutor } from '../../../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../../../services/shared/graphql/subgraph.js';
import { createGatewayVerifier } from '../../../start/token-verifiers.js';
import { queryRows, waitForSubscribers } from '../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
} from '../../support/fixtures/fixtures.js';
import { proposeMeetingAs } from '../../support/fixtures/meetings.js';
import { type ApiClient, createTestClient } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';
import { framesOf } from '../../support/graph/subscription-frames.js';
import { selectionsByField } from '../../support/graph/whole-selection.js';

let jumelage: TestJumelage;
let planned: Gateway;
let plannedUrl: string;
let schema: GraphQLSchema;
let pairing: TestPairing;
let goalId: string;
let meetingId: string;
let people: Record<string, ApiClient>;

beforeAll(async () => {
  jumelage = await startJumelage();
  const supergraph = await readFile('schema/supergraph.graphql', 'utf8');
  expect(canExecuteInProcess(supergraph)).toBe(true);
  schema = buildPublicSchema(supergraph);
  const subgraphs = [jumelage.people, jumelage.pairings, jumelage.progress].map(({ subgraph }) => subgraph);
  planned = await createGateway({
    supergraph,
    subgraphs: Object.fromEntries(subgraphs.map((one) => [one.name, createLocalExecutor(one as Subgraph<object>)])),
    verify: createGatewayVerifier(jumelage.people.verify),
    log: jumelage.people.runtime.logger,
  });
  plannedUrl = `http://127.0.0.1:${(await planned.listen(0, '127.0.0.1')).port}`;
  const odile = await jumelage.join('Odile', 'fr');
  const programId = await openProgram(odile);
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  const member = await becomeMentee(await jumelage.join('Malik', 'fr'), programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  goalId = await setGoal(pairing, { title: 'Vendre dix sacs' });
  await addEntry(pairing.mentee, goalId, { text: 'Premier essai' });
  meetingId = (await proposeMeetingAs(mentee, pairing, new Date(Date.now() + 3 * 86_400_000).toISOString())).id;
  await jumelage.settle();
  people = {
    mentor: await mentor.renewed(),
    mentee: await mentee.renewed(),
    coordinator: await odile.renewed(),
    member: await member.renewed(),
    stranger: await jumelage.join('Inconnue', 'fr'),
    nobody: jumelage.nobody,
  };
}, 120_000);
afterAll(async () => {
  await planned?.close();
  await jumelage?.close();
});

/** Returns the comparable part of both responses: data, and codes and paths of the errors. */
async function both(who: ApiClient, query: string, variables: object = {}) {
  const ask = async (url: string) => {
    const { data, errors = [] } = await createTestClient(url, who).send(query, variables);
    const told = errors.map(({ path, extensions }) => [extensions.code, path?.[0]]);
    return { data, codes: [...new Set(told.map((one) => JSON.stringify(one)))].toSorted() };
  };
  return { one: await ask(jumelage.url), plan: await ask(plannedUrl) };
}

/** Root fields with their type and arguments. */
const roots = (): [string, string][] => [
  ['viewer', 'Person'],
  [`person(id: "${people.mentor?.personId}")`, 'Person'],
  [`person(id: "${people.mentee?.personId}")`, 'Person'],
  [`program(id: "${pairing.programId}")`, 'Program'],
  [`pairing(id: "${pairing.pairingId}")`, 'Pairing'],
  [`pairingRequest(id: "${pairing.requestId}")`, 'PairingRequest'],
  [`goal(id: "${goalId}")`, 'Goal'],
  [`meeting(id: "${meetingId}")`, 'Meeting'],
];

/** Fields whose values are generated at each read. */
const isSteady = (field: string) => !/^(explainMatch|conversationStarters)/.test(field);

describe('Execution in process and by query plan', () => {
  test.each(['mentor', 'mentee', 'coordinator', 'member', 'stranger', 'nobody'])(
    'every field of every entity gives the viewer %s the same result',
    async (name) => {
      const who = people[name] as ApiClient;
      let told = 0;
      for (const [root, type] of roots()) {
        const fields = selectionsByField(schema, type, 2).filter(isSteady);
        const answers = await Promise.all(
          fields.map(async (field) => [field, await both(who, `{ it: ${root} { id ${field} } }`)] as const),
        );
        for (const [field, { one, plan }] of answers) {
          expect({ root, field, answer: one }).toEqual({ root, field, answer: plan });
          if (one.data?.it) told += 1;
        }
      }
      expect(told).toBeGreaterThan(name === 'nobody' ? -1 : 20);
    },
    120_000,
  );

  test.each<[string, string]>([
    [
      'fragments, aliases and conditions',
      `query ($no: Boolean = false) { viewer { ...Who other: displayName pairings { edges { node {
      mentor @include(if: $no) { id } mentee { ...Who ... on Person { memberships { program { name } } } } } } } } }
      fragment Who on Person { id displayName goals: pairings(first: 1) { edges { node { goals { edges { node { title } } } } } } }`,
    ],
    [
      'what the schema says of itself beside data',
      '{ __typename viewer { __typename id } __type(name: "Pairing") { name } }',
    ],
    ['nothing but what the schema says of itself', '{ __schema { queryType { name } types { name kind } } }'],
    [
      'an entity that nobody may see',
      '{ pairing(id: "01890000-0000-7000-8000-000000000000") { id status goals { edges { node { id } } } } }',
    ],
    ['an id that is none', '{ goal(id: "not an id") { id title } program(id: "42") { id name } }'],
    ['defaults of arguments', '{ guides { edges { node { slug } } } agendaTemplate(minutes: 60) { title minutes } }'],
    [
      'entities by way of others and back',
      '{ viewer { pairings { edges { node { mentor { pairings { edges { node { mentee { displayName } health } } } openPlaces } nextMeeting { pairing { mentor { displayName } goals { edges { node { pairing { id } } } } } } } } } } }',
    ],
  ])('%s have the same result', async (_what, query) => {
    for (const who of Object.values(people)) {
      const { one, plan } = await both(who, query);
      expect(one).toEqual(plan);
    }
  });

  test('a mutation and its refusals have the same result, and each of several mutations sees the changes of the previous ones', async () => {
    const add = `mutation ($goalId: ID!, $key: String!, $percent: Int) {
      addProgress(input: { goalId: $goalId, kind: DO, text: "Un pas", idempotencyKey: $key, percent: $percent }) {
        entry { text percent author { displayName } goal { percent pairing { mentee { displayName } } } } userErrors { code path } } }`;
    for (const percent of [10, 101, -1]) {
      const variables = { goalId, key: `both ${percent}`, percent };
      const { one, plan } = await both(people.mentee as ApiClient, add, variables);
      expect(one).toEqual(plan);
    }
    for (const who of Object.values(people)) {
      const { one, plan } = await both(who, add, { goalId: meetingId, key: 'other' });
      expect(one).toEqual(plan);
    }
    const twice = `mutation ($goalId: ID!) {
      first: addProgress(input: { goalId: $goalId, kind: DO, text: "a", percent: 30 }) { entry { goal { percent pairing { goals { edges { node { percent } } } } } } }
      second: addProgress(input: { goalId: $goalId, kind: DO, text: "b", percent: 40 }) { entry { goal { percent pairing { goals { edges { node { percent } } } } } } }
    }`;
    const { one, plan } = await both(people.mentee as ApiClient, twice, { goalId });
    expect(one).toEqual(plan);
    const percents = [one.data.first, one.data.second].map(({ entry }) => [
      entry.goal.percent,
      entry.goal.pairing.goals.edges[0].node.percent,
    ]);
    expect(percents).toEqual([
      [30, 30],
      [40, 40],
    ]);
  });

  test('a subscription delivers the same events', async () => {
    const follow = `subscription ($pairingId: ID!, $after: String) { goalUpdated(pairingId: $pairingId, after: $after) {
      cursor change entry { text author { displayName } } goal { title percent pairing { status mentor { displayName headline } } } } }`;
    const variables = { pairingId: pairing.pairingId };
    const mentor = people.mentor as ApiClient;
    const readers = [jumelage.url, plannedUrl].map((url) => createTestClient(url, mentor).subscribe(follow, variables));
    await waitForSubscribers(jumelage.progress.runtime, 2);
    for (const text of ['un', 'deux', 'trois']) await addEntry(people.mentee as ApiClient, goalId, { text });
    const [one, plan] = await Promise.all(
      readers.map(async (live) => {
        await live.until(3);
        return framesOf(live);
      }),
    );
    for (const live of readers) live.close();
    expect(one?.map(({ entry }) => entry.text)).toEqual(['un', 'deux', 'trois']);
    expect(one).toEqual(plan);
  });

  test('a viewer who was suspended meanwhile is refused in both modes', async () => {
    const { personId } = people.member as ApiClient;
    const set = `set status = 'SUSPENDED' where`;
    await queryRows(jumelage.people.runtime, `update person ${set} id = ? returning 1`, [personId]);
    for (const { runtime } of [jumelage.pairings, jumelage.progress])
      await queryRows(runtime, `update person_fact ${set} person_id = ? returning 1`, [personId]);
    const { one, plan } = await both(people.member as ApiClient, '{ viewer { id } reminderPreferences { email } }');
    expect(one.codes.map((code) => JSON.parse(code)[0])).toEqual(['UNAUTHENTICATED']);
    // One error for each of the two fetches of the plan.
    expect(plan.codes.map((code) => JSON.parse(code)[0])).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});

test.each<[string, string, boolean]>([
  ['entities by their id', '@join__type(graph: A, key: "id")', true],
  ['entities by another key', '@join__type(graph: A, key: "email")', false],
  ['entities by two keys', '@join__type(graph: A, key: "id name")', false],
  ['an interface object', '@join__type(graph: A, key: "id", isInterfaceObject: true)', false],
  ['an entity that cannot be resolved', '@join__type(graph: A, key: "id", resolvable: false)', false],
])('whether in-process execution is possible is decided for %s', (_what, directive, isPossible) => {
  expect(canExecuteInProcess(`type Thing ${directive} { id: ID! @join__field(graph: A) }`)).toBe(isPossible);
});

test.each(['requires: "id"', 'provides: "id"', 'external: true', 'override: "b"'])(
  'fields that are joined with %s are left to the planner',
  (how) => {
    expect(canExecuteInProcess(`type Thing { name: String @join__field(graph: A, ${how}) }`)).toBe(false);
  },
);

test('interfaces and unions are left to the planner', () => {
  expect(canExecuteInProcess('interface Named { name: String }')).toBe(false);
  expect(canExecuteInProcess('type A { id: ID! } union Any @join__unionMember(graph: A, member: "A") = A')).toBe(false);
});
