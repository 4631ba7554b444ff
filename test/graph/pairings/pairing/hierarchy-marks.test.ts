import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as ask from '../../../../demo/documents.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  openProgram,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let middle: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage();
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
  coordinator = await coordinator.renewed();
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  [mentor, mentee, middle] = await Promise.all([
    jumelage.join('Yvonne Abadie'),
    jumelage.join('Camille Roy'),
    jumelage.join('Cheffe'),
  ]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
  await becomeMentee(middle, programId);
  pairing = await startExploring(programId, mentor, mentee);
}, 30_000);

const manage = async (who: ApiClient, manager: ApiClient | null) => {
  await mutate(who, ask.UPDATE_PROFILE, { input: { managerId: manager?.personId ?? null } });
  await jumelage.settle();
};
const QUERY = 'query ($id: ID!) { pairing(id: $id) { version status hierarchySince } }';
const look = async (who: ApiClient, id = pairing.pairingId) => (await who.query(QUERY, { id })).pairing;
const since = async () => (await look(coordinator)).hierarchySince;
const told = () =>
  queryRows(
    jumelage.pairings.runtime,
    `select streams, payload from outbox where type = 'HierarchyAppeared' and payload->'pairing'->>'pairingId' = ?`,
    [pairing.pairingId],
  );

describe('Two who come to stand in one chain of managers', () => {
  test('are marked for coordinators alone, and nothing else changes', async () => {
    const before = await look(mentee);
    await manage(mentee, mentor);
    expect(await since()).toEqual(expect.any(String));
    expect(await told()).toMatchObject([
      { streams: [programId], payload: { pairing: { pairingId: pairing.pairingId, version: before.version } } },
    ]);
    for (const who of [mentor, mentee]) expect(await look(who)).toEqual({ ...before, hierarchySince: null });
    for (const who of [middle, jumelage.nobody]) expect(await look(who)).toBeNull();
  });

  test('are told of once, and again when it comes back', async () => {
    await manage(mentee, mentor);
    const first = await since();
    await mutate(mentee, ask.UPDATE_PROFILE, { input: { headline: 'Une autre accroche' } });
    await jumelage.settle();
    expect(await since()).toBe(first);
    expect(await told()).toHaveLength(1);
    await manage(mentee, null);
    expect(await since()).toBeNull();
    await manage(mentor, mentee);
    expect(await since()).toEqual(expect.any(String));
    expect(await told()).toHaveLength(2);
  });

  test('through the manager of a manager, whoever of them changes', async () => {
    await manage(mentee, middle);
    expect(await since()).toBeNull();
    await manage(middle, mentor);
    expect(await since()).toEqual(expect.any(String));
    await manage(middle, null);
    expect(await since()).toBeNull();
    expect(await told()).toHaveLength(1);
  });

  test('though another answer told the new manager before the event came', async () => {
    const other = await becomeMentor(await jumelage.join('Autre mentor'), programId);
    await mutate(mentee, ask.UPDATE_PROFILE, { input: { managerId: mentor.personId } });
    await startExploring(programId, other, mentee);
    await jumelage.settle();
    expect(await since()).toEqual(expect.any(String));
  });

  test('no longer, once the pairing has ended', async () => {
    await manage(mentee, mentor);
    await queryRows(jumelage.pairings.runtime, `update pairing set status = 'COMPLETED' where id = ?`, [
      pairing.pairingId,
    ]);
    expect(await since()).toBeNull();
  });

  test('no longer, once who stood between them was erased', async () => {
    await manage(mentee, middle);
    await manage(middle, mentor);
    const { runtime } = jumelage.people;
    await runtime.transact(runtime.orm.em, async (unit) => {
      const payload = { personId: middle.personId, version: 1000 };
      unit.record({ type: 'PersonErased', streams: [middle.personId], actorId: middle.personId, payload });
    });
    await jumelage.settle();
    expect(await since()).toBeNull();
  });
});

/** Five people in two pairings; any of them may take any other for a manager. */
describe('Whatever changes, in whatever order', () => {
  let people: ApiClient[];
  let pairingIds: string[];
  beforeAll(async () => {
    people = await Promise.all(Array.from({ length: 6 }, (_, n) => jumelage.join(`Personne ${n}`)));
    const [first, second, ...others] = people as [ApiClient, ApiClient, ...ApiClient[]];
    for (const one of [first, second]) await becomeMentor(one, programId);
    for (const one of others) await becomeMentee(one, programId);
    const [third, fourth] = others as [ApiClient, ApiClient];
    pairingIds = [
      (await startExploring(programId, first, third)).pairingId,
      (await startExploring(programId, second, fourth)).pairingId,
      (await startExploring(programId, first, fourth)).pairingId,
    ];
  }, 30_000);

  const chained = `with recursive up (below, id) as (
      select id, manager_id from person where manager_id is not null
      union select up.below, p.manager_id from person p join up on p.id = up.id where p.manager_id is not null)
    select below, id from up`;

  test('the marks are those of the chains as they are', async () => {
    const change = fc.tuple(fc.nat(5), fc.option(fc.nat(5), { freq: 6 }));
    let marked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), async (changes) => {
        for (const [who, manager] of changes)
          await people[who]?.query(
            'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { userErrors { code } } }',
            { input: { managerId: manager === null ? null : people[manager]?.personId } },
          );
        await jumelage.settle();
        const chains = await queryRows(jumelage.people.runtime, chained);
        const above = new Set(chains.map(({ below, id }) => `${below} ${id}`));
        const rows = await queryRows(
          jumelage.pairings.runtime,
          `select p.id, mentor_id, mentee_id, m.since is not null as marked from pairing p
            left join hierarchy_mark m on m.pairing_id = p.id where p.id = any(?::uuid[])`,
          [`{${pairingIds.join(',')}}`],
        );
        for (const row of rows) {
          const inOneChain =
            above.has(`${row.mentor_id} ${row.mentee_id}`) || above.has(`${row.mentee_id} ${row.mentor_id}`);
          expect(row.marked).toBe(inOneChain);
          if (inOneChain) marked++;
        }
      }),
      { numRuns: 25 },
    );
    expect(marked).toBeGreaterThan(0);
  }, 90_000);
});
