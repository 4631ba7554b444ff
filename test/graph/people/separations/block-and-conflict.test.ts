import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import {
  becomeMentee,
  becomeMentor,
  mutationPayload,
  openProgram,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const unknown = '0195a3f0-0000-7000-8000-000000000000';
const refusal = 'person { displayName } userErrors { code message path }';
const block = `mutation ($id: ID!) { blockPerson(personId: $id) { ${refusal} } }`;
const unblock = `mutation ($id: ID!) { unblockPerson(personId: $id) { ${refusal} } }`;
const conflict = `mutation ($id: ID!) { declareConflict(personId: $id) { ${refusal} } }`;
const managed = `mutation ($id: ID!) { updateProfile(input: { managerId: $id }) { ${refusal} } }`;

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage();
  const coordinator = await jumelage.join('Odile');
  programId = await openProgram(coordinator);
  mentor = await becomeMentor(await jumelage.join('Yvonne'), programId);
  mentee = await becomeMentee(await jumelage.join('Camille'), programId);
  stranger = await jumelage.join('Inconnue');
}, 30_000);
afterAll(() => jumelage.close());

describe('Somebody whom the viewer may not know', () => {
  test.each([
    ['to be blocked', block, 'personId'],
    ['to be unblocked', unblock, 'personId'],
    ['to conflict with', conflict, 'personId'],
    ['for a manager', managed, 'input.managerId'],
  ])('is nobody %s', async (_what, mutation, path) => {
    const refused = await mutationPayload(mentee, mutation, { id: stranger.personId });
    expect(userErrorsOf(refused)).toEqual([`NOT_FOUND at ${path}`]);
    expect(refused).toEqual(await mutationPayload(mentee, mutation, { id: unknown }));
    const known = await mutationPayload(mentee, mutation, { id: mentor.personId });
    expect(known).toEqual({ person: { displayName: path === 'personId' ? 'Yvonne' : 'Camille' }, userErrors: [] });
  });
});

test('Two people who block each other at once are both heard', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, (_, n) => jumelage.join(`Autre ${n}`)));
  for (const one of all) await becomeMentee(one, programId);
  const answers = await Promise.all(all.map((one, n) => one.send(block, { id: all[n % 2 ? n - 1 : n + 1]?.personId })));
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(answers.map(({ data }) => data.blockPerson.userErrors)).toEqual(Array(6).fill([]));
});

test('Each change in an operation is answered by what it made, not by what the one before it did', async () => {
  const data = await mentor.query(`mutation {
    first: updateMentorProfile(input: { favouriteTopics: ["Terre"] }) { person { mentorProfile { favouriteTopics } } }
    second: updateMentorProfile(input: { favouriteTopics: ["Mer"] }) { person { mentorProfile { favouriteTopics } } }
  }`);
  expect(data.first.person.mentorProfile.favouriteTopics).toEqual(['Terre']);
  expect(data.second.person.mentorProfile.favouriteTopics).toEqual(['Mer']);
});

test('A programme that is joined by invitation is nothing to who may not know it', async () => {
  const closed = await openProgram(mentor, { name: 'Sur invitation', admission: 'INVITATION' });
  const join = (id: string, roles: string[]) => mutationPayload(mentee, ask.JOIN_PROGRAM, { programId: id, roles });
  for (const roles of [['MENTEE'], []]) {
    const refused = await join(closed, roles);
    expect(userErrorsOf(refused)).toEqual(['NOT_FOUND at programId']);
    expect(refused).toEqual(await join(unknown, roles));
  }
  expect(
    (await mutationPayload(mentor, ask.JOIN_PROGRAM, { programId: closed, roles: ['MENTEE'] })).userErrors,
  ).toEqual([]);
  expect(jumelage.statements.filter((sql) => sql.includes('update "program"'))).toEqual([]);
});
