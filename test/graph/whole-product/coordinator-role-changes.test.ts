import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { queryRows } from '../../support/database/rows.js';
import { LEAVE, secondCoordinator } from '../../support/fixtures/coordinators.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  userErrorsOf,
} from '../../support/fixtures/fixtures.js';
import {
  DISCARD,
  EXPLAIN,
  managedBy,
  PUBLISH,
  RUN,
  SET_POLICY,
  skillsOnly,
} from '../../support/fixtures/matching-api.js';
import { PROPOSE_PAIRING, RAISE, RESOLVE_CONCERN } from '../../support/fixtures/pairing-life.js';
import type { ApiClient } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
/** Two people without any pairing. */
let free: [ApiClient, ApiClient];
let pairingId: string;
let runId: string;
let concernId: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  const odile = await jumelage.join('Odile Ferrand');
  programId = await openProgram(odile);
  coordinator = await odile.renewed();
  const names = ['Yvonne Abadie', 'Camille Roy', 'Rosa Mentor', 'Nour Mentee'];
  const [first, second, third, fourth] = await Promise.all(names.map((name) => jumelage.join(name)));
  if (!first || !second || !third || !fourth) throw new Error('A client is missing.');
  [mentor, mentee] = [await becomeMentor(first, programId), await becomeMentee(second, programId)];
  free = [await becomeMentor(third, programId), await becomeMentee(fourth, programId)];
  ({ pairingId } = await pairUnderAgreement(programId, mentor, mentee));
  await managedBy(mentee, mentor);
  ({ concernId } = await mutate(mentee, RAISE, { pairingId, text: 'Je m’inquiète.' }));
  runId = (await mutate(coordinator, RUN, { programId })).matchRun.id;
  await jumelage.settle();
}, 40_000);
afterAll(() => jumelage.close());

const READ = `query ($id: ID!, $pairingId: ID!, $runId: ID!, $menteeId: ID!) {
  program(id: $id) {
    pairings { totalCount } pairingStats { active } concerns { totalCount } matchingPolicy { dormantAfterFactor }
    activity(first: 1) { edges { node { pairing { id } } } } progressStats { goalsActive }
  }
  pairing(id: $pairingId) { id hierarchySince activity(first: 1) { edges { node { kind } } } evaluations { id } }
  matchRun(id: $runId) { id }
  person(id: $menteeId) { pairings { totalCount } }
}`;
const read = (who: ApiClient) => who.query(READ, { id: programId, pairingId, runId, menteeId: mentee.personId });

/** The shape of what a coordinator sees of the programme, without the numbers. */
const everything = () => ({
  program: {
    pairings: { totalCount: expect.any(Number) },
    pairingStats: { active: 1 },
    concerns: { totalCount: 1 },
    matchingPolicy: { dormantAfterFactor: 2 },
    activity: { edges: [{ node: { pairing: { id: expect.any(String) } } }] },
    progressStats: { goalsActive: 0 },
  },
  pairing: {
    id: pairingId,
    hierarchySince: expect.any(String),
    activity: { edges: [{ node: { kind: expect.any(String) } }] },
    evaluations: [],
  },
  matchRun: { id: runId },
  person: { pairings: { totalCount: 1 } },
});
const nothing = {
  program: {
    pairings: null,
    pairingStats: null,
    concerns: null,
    matchingPolicy: null,
    activity: null,
    progressStats: null,
  },
  pairing: null,
  matchRun: null,
  person: { pairings: null },
};

const FOLLOW = 'subscription ($id: ID) { pairingActivity(programId: $id) { cursor } }';
const FOLLOW_ONE = 'subscription ($id: ID) { pairingActivity(pairingId: $id) { cursor } }';
const followRefused = async (who: ApiClient, query: string, id: string) => {
  const live = who.subscribe(query, { id });
  const ended = (await live.ended) as { extensions: { code: string } }[];
  return ended.map(({ extensions }) => extensions.code);
};

/** What only a coordinator may do, each with the path of its refusal. */
const acts = (): [string, object, string][] => {
  const [{ personId: mentorId }, { personId: menteeId }] = free;
  return [
    [SET_POLICY, { programId, weights: skillsOnly }, 'programId'],
    [RUN, { programId }, 'programId'],
    [PROPOSE_PAIRING, { input: { programId, mentorId, menteeId } }, 'input.programId'],
    [RESOLVE_CONCERN, { concernId }, 'concernId'],
    [DISCARD, { id: runId }, 'id'],
  ];
};

describe('A former coordinator whose token still has the programme', () => {
  let former: ApiClient;
  beforeAll(async () => {
    former = await (await secondCoordinator(jumelage, { coordinator, programId }, 'Ancienne')).renewed();
    await jumelage.settle();
    expect(await read(former)).toEqual(everything());
    await mutate(former, LEAVE, { id: programId });
    await joinProgramAs(former, programId, 'MENTEE');
    await jumelage.settle();
  }, 30_000);

  test('sees the same of the programme as every member', async () => {
    expect(await read(former)).toEqual(nothing);
  });

  test('cannot change anything: programmes, runs and concerns are not found', async () => {
    for (const [mutation, variables, path] of [...acts(), [PUBLISH, { id: runId }, 'id'] as const])
      expect(userErrorsOf(await mutationPayload(former, mutation, variables))).toEqual([`NOT_FOUND at ${path}`]);
  });

  test('cannot subscribe, and gets no explanation of other people’s matches', async () => {
    expect(await followRefused(former, FOLLOW, programId)).toEqual(['FORBIDDEN']);
    expect(await followRefused(former, FOLLOW_ONE, pairingId)).toEqual(['FORBIDDEN']);
    const pair = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    const { errors } = await former.send(EXPLAIN, pair);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('A new coordinator whose token does not have the programme yet', () => {
  let fresh: ApiClient;
  beforeAll(async () => {
    fresh = await secondCoordinator(jumelage, { coordinator, programId }, 'Nouvelle');
    await jumelage.settle();
  });

  test('sees what coordinators see', async () => {
    expect(await read(fresh)).toEqual(everything());
    const pair = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    expect((await fresh.query(EXPLAIN, pair)).explainMatch.exclusions.length).toBeGreaterThan(0);
  });

  test('can do what coordinators do', async () => {
    for (const [mutation, variables] of acts())
      expect(userErrorsOf(await mutationPayload(fresh, mutation, variables))).toEqual([]);
  });
});

test('A service that does not know a new coordinator yet asks people, and stores the answer', async () => {
  const who = await (await secondCoordinator(jumelage, { coordinator, programId }, 'Hâtive')).renewed();
  await jumelage.settle();
  const services = [jumelage.pairings.runtime, jumelage.progress.runtime];
  for (const runtime of services)
    await queryRows(runtime, 'delete from membership_fact where person_id = ?', [who.personId]);
  expect(await read(who)).toEqual(everything());
  for (const runtime of services)
    expect(await queryRows(runtime, 'select roles from membership_fact where person_id = ?', [who.personId])).toEqual([
      { roles: ['COORDINATOR'] },
    ]);
});

test('A person who never coordinated sees nothing of it, signed in or not', async () => {
  const stranger = await jumelage.join('Inconnue');
  for (const who of [stranger, jumelage.nobody])
    expect(await read(who)).toMatchObject({ pairing: null, matchRun: null });
});

test('Each service checks all programmes with one statement', async () => {
  for (const name of ['B', 'C', 'D']) await openProgram(coordinator, { name });
  const who = await coordinator.renewed();
  await jumelage.settle();
  const query =
    '{ viewer { memberships { program { pairings { edges { node { id } } } progressStats { goalsActive } } } } }';
  jumelage.statements.length = 0;
  expect((await who.query(query)).viewer.memberships).toHaveLength(4);
  expect(jumelage.statements.filter((sql) => sql.includes('from "membership_fact"'))).toHaveLength(2);
});
