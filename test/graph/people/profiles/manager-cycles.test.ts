import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as ask from '../../../../demo/documents.js';
import { queryRows } from '../../../support/database/rows.js';
import { mutationPayload, userErrorsOf } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let people: ApiClient[];
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  people = await Promise.all(Array.from({ length: 5 }, (_, index) => jumelage.join(`Personne ${index}`)));
  // Only somebody whom one knows can be one's manager: they share a programme.
  const open = { input: { name: 'Essai', locale: 'fr', admission: 'OPEN' } };
  programId = (await mutationPayload(people[0] as ApiClient, ask.CREATE_PROGRAM, open)).program.id;
  for (const person of people) await joinProgram(person);
}, 30_000);
afterAll(() => jumelage.close());

async function joinProgram(person: ApiClient): Promise<void> {
  const payload = await mutationPayload(person, ask.JOIN_PROGRAM, { programId, roles: ['MENTEE'] });
  expect(userErrorsOf(payload)).toEqual([]);
}

/** Who takes whom for a manager; null for nobody. */
type Change = [person: number, manager: number | null];
const somebody = fc.nat(4);
const change: fc.Arbitrary<Change> = fc.tuple(somebody, fc.option(somebody, { freq: 8 }));
/** Changes in rounds: those of one round are sent at once. */
const rounds = fc.array(fc.array(change, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 3 });

const circles = `with recursive above (id, manager_id, circle) as (
    select id, manager_id, false from person where manager_id is not null
    union all select a.id, p.manager_id, p.manager_id = a.id or p.manager_id = p.id
      from above a join person p on p.id = a.manager_id where p.manager_id is not null and not a.circle)
  cycle manager_id set again using path
  select id from above where circle or again`;

const send = ([person, manager]: Change): Promise<string[]> =>
  mutationPayload(people[person] as ApiClient, ask.UPDATE_PROFILE, {
    input: { managerId: manager === null ? null : people[manager]?.personId },
  }).then(userErrorsOf);

const clear = () => queryRows(jumelage.people.runtime, 'update person set manager_id = null');
const circlesNow = () => queryRows(jumelage.people.runtime, circles);

describe('Managers', () => {
  test('that were written in a circle would be seen by this test', async () => {
    const ids = people.map(({ personId }) => personId);
    const write = 'update person set manager_id = case id when ? then ?::uuid when ? then ?::uuid end';
    await queryRows(jumelage.people.runtime, write, [ids[0], ids[1], ids[1], ids[0]]);
    expect((await circlesNow()).length).toBeGreaterThan(0);
    await clear();
    expect(await circlesNow()).toEqual([]);
  });

  test('never form a circle, whatever changes are made at once', async () => {
    let refused = 0;
    await fc.assert(
      fc
        .asyncProperty(rounds, async (sequence) => {
          for (const round of sequence) {
            const answers = (await Promise.all(round.map(send))).flat();
            expect(new Set([...answers, 'MANAGER_CYCLE at input.managerId']).size).toBe(1);
            refused += answers.length;
            expect(await circlesNow()).toEqual([]);
          }
        })
        .beforeEach(clear),
      { numRuns: 20 },
    );
    expect(refused).toBeGreaterThan(0);
  }, 60_000);

  test('that two take each other for at once: one is told why not', async () => {
    for (let time = 0; time < 10; time++) {
      await clear();
      const answers = await Promise.all([send([0, 1]), send([1, 0])]);
      expect(answers.flat()).toEqual(['MANAGER_CYCLE at input.managerId']);
    }
  });

  test('are refused in the viewer’s language, naming the field', async () => {
    await clear();
    const english = await jumelage.join('Nour', 'en');
    await joinProgram(english);
    const refuse = async (who: ApiClient, managerId: string) =>
      (await mutationPayload(who, ask.UPDATE_PROFILE, { input: { managerId } })).userErrors;
    const [first] = people as [ApiClient];
    const cycle = { code: 'MANAGER_CYCLE', path: ['input', 'managerId'] };
    expect(await refuse(first, first.personId)).toEqual([
      { ...cycle, message: 'Choisissez une autre personne que vous-même.' },
    ]);
    expect(await refuse(english, english.personId)).toEqual([
      { ...cycle, message: 'Choose somebody other than yourself.' },
    ]);
    await mutationPayload(first, ask.UPDATE_PROFILE, { input: { managerId: english.personId } });
    expect(await refuse(english, first.personId)).toEqual([
      { ...cycle, message: 'This person already reports to you, directly or indirectly.' },
    ]);
    expect(await refuse(english, crypto.randomUUID())).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'managerId'], message: 'This person cannot be found.' },
    ]);
  });
});
