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
/** Two who know nobody yet. */
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
  if (!first || !second || !third || !fourth) throw new Error('Somebody is missing.');
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

/** All that a coordinator sees of the programme, whatever the numbers are. */
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

/** What only a coordinator may do, each with where it is refused. */
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

describe('Somebody who coordinates no more, though their token still says so', () => {
  let former: ApiClient;
  beforeAll(async () => {
    former = await (await secondCoordinator(jumelage, { coordinator, programId }, 'Ancienne')).renewed();
    await jumelage.settle();
    expect(await read(former)).toEqual(everything());
    await mutate(former, LEAVE, { id: programId });
    await joinProgramAs(former, programId, 'MENTEE');
    await jumelage.settle();
  }, 30_000);

  test('sees of the programme what every member sees', async () => {
    expect(await read(former)).toEqual(nothing);
  });

  test('changes nothing: programmes, runs and concerns are not found', async () => {
    for (const [mutation, variables, path] of [...acts(), [PUBLISH, { id: runId }, 'id'] as const])
      expect(userErrorsOf(await mutationPayload(former, mutation, variables))).toEqual([`NOT_FOUND at ${path}`]);
  });

  test('follows nothing, and has no match of others explained', async () => {
    expect(await followRefused(former, FOLLOW, programId)).toEqual(['FORBIDDEN']);
    expect(await followRefused(former, FOLLOW_ONE, pairingId)).toEqual(['FORBIDDEN']);
    const pair = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    const { errors } = await former.send(EXPLAIN, pair);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('Somebody who has come to coordinate, though their token does not say so yet', () => {
  let fresh: ApiClient;
  beforeAll(async () => {
    fresh = await secondCoordinator(jumelage, { coordinator, programId }, 'Nouvelle');
    await jumelage.settle();
  });

  test('sees all that coordinators see', async () => {
    expect(await read(fresh)).toEqual(everything());
    const pair = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    expect((await fresh.query(EXPLAIN, pair)).explainMatch.exclusions.length).toBeGreaterThan(0);
  });

  test('does all that coordinators do', async () => {
    for (const [mutation, variables] of acts())
      expect(userErrorsOf(await mutationPayload(fresh, mutation, variables))).toEqual([]);
  });
});

test('Before a service has heard of it, a token that says so is confirmed by people, and what they answer is kept', async () => {
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

test('Somebody who never coordinated sees nothing of it, signed in or not', async () => {
  const stranger = await jumelage.join('Inconnue');
  for (const who of [stranger, jumelage.nobody])
    expect(await read(who)).toMatchObject({ pairing: null, matchRun: null });
});

test('One statement of each service tells of all programmes', async () => {
  for (const name of ['B', 'C', 'D']) await openProgram(coordinator, { name });
  const who = await coordinator.renewed();
  await jumelage.settle();
  const query =
    '{ viewer { memberships { program { pairings { edges { node { id } } } progressStats { goalsActive } } } } }';
  jumelage.statements.length = 0;
  expect((await who.query(query)).viewer.memberships).toHaveLength(4);
  expect(jumelage.statements.filter((sql) => sql.includes('from "membership_fact"'))).toHaveLength(2);
});
