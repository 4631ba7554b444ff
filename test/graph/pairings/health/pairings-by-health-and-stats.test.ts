import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  openProgram,
  pairUnderAgreement,
  requestInput,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import { dayInMs, movePairingTo, sendMessageAs } from '../../../support/fixtures/health-fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const onThe = (days: number) => new Date(start.getTime() + days * dayInMs);
const copies = 49;

let jumelage: TestJumelage;
let programId: string;
let coordinator: ApiClient;
let member: ApiClient;
/** Has one pairing, and later fifty. */
let many: ApiClient;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const odile = await jumelage.join('Odile Ferrand');
  programId = await openProgram(odile);
  coordinator = await odile.renewed();
  [member, many] = await Promise.all([jumelage.join('Nour'), jumelage.join('Camille Roy')]);
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
  const mentor = await becomeMentor(await jumelage.join('Yvonne Abadie'), programId);
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(many, programId));
  await sendMessageAs(mentor, pairing.pairingId);
}, 30_000);
afterAll(() => jumelage.close());

/** Copies the one pairing, each with contacts, a wish and a meeting ahead of its own. */
async function repeat(): Promise<void> {
  const { runtime } = jumelage.pairings;
  const made = await queryRows(
    runtime,
    `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at,
        last_contact_at, agreed, meeting_until)
      select uuidv7(), program_id, uuidv7(), mentee_id, format, origin, status, goals_at_start, started_at - n * interval '1 hour',
        last_contact_at, agreed, ?::timestamptz
      from pairing, generate_series(1, ?) n where id = ? returning id, mentor_id`,
    [onThe(31), copies, pairing.pairingId],
  );
  const ids = `{${made.map(({ id }) => id).join(',')}}`;
  await queryRows(
    runtime,
    `insert into contact (id, pairing_id, channel, source, initiated_by_id, at)
      select uuidv7(), id, 'CHAT', 'MESSAGE', mentor_id, started_at + n * interval '1 hour'
      from pairing, generate_series(1, 12) n where id = any(?::uuid[])`,
    [ids],
  );
  await queryRows(runtime, `insert into meeting_fact select uuidv7(), id, ?, ? from unnest(?::uuid[]) id`, [
    onThe(30),
    onThe(31),
    ids,
  ]);
  await queryRows(runtime, `insert into rhythm_wish select id, ?, 'SAME', now() from unnest(?::uuid[]) id`, [
    many.personId,
    ids,
  ]);
}

test('Fifty pairings with health, due date and rhythm cost as many statements as one', async () => {
  const query = `query { pairings(first: 50) { edges { node {
    health nextContactDueAt lastContactAt rhythm { observedDays agreedDays initiatedByViewer advice wish } } } } }`;
  const statementsOf = async () => {
    await jumelage.settle();
    const before = jumelage.statements.length;
    const { pairings } = await many.query(query);
    const made = jumelage.statements
      .slice(before)
      .filter((sql) => !/"?outbox|"?due\b|pg_stat_activity|pg_snapshot|settled_events|\binbox\b/.test(sql));
    return { nodes: pairings.edges.map(({ node }: { node: object }) => node), count: made.length };
  };
  const one = await statementsOf();
  expect(one.nodes).toHaveLength(1);
  await repeat();
  const fifty = await statementsOf();
  expect(fifty.nodes).toHaveLength(50);
  expect(fifty.nodes[49]).toEqual({
    health: 'ON_RHYTHM',
    nextContactDueAt: onThe(30).toISOString(),
    lastContactAt: start.toISOString(),
    rhythm: { observedDays: 0.04, agreedDays: 14, initiatedByViewer: 0, advice: 'REACH_OUT', wish: 'SAME' },
  });
  // The meetings ahead are asked for once, where there are any.
  expect(fifty.count).toBe(one.count + 1);
  expect(fifty.count).toBeLessThanOrEqual(6);
});

describe('A programme’s pairings', () => {
  const LIST = `query ($id: ID!, $health: [PairingHealth!], $status: [PairingStatus!], $first: Int, $after: String) {
    program(id: $id) { pairings(health: $health, status: $status, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id status health } } } } }`;
  const healths = ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT', 'PAUSED', 'ENDED'];
  type Node = { id: string; status: string; health: string };
  const list = async (variables: object, who = coordinator, id = other) => {
    const { program } = await who.query(LIST, { id, first: 100, ...variables });
    return program.pairings;
  };
  const nodes = async (variables: object): Promise<Node[]> =>
    (await list(variables)).edges.map(({ node }: { node: Node }) => node);
  /** A programme with pairings of every status and silence. */
  let other: string;

  beforeAll(async () => {
    clock.set(onThe(40));
    other = await openProgram(coordinator, { name: 'Autre' });
    coordinator = await coordinator.renewed();
    await queryRows(
      jumelage.pairings.runtime,
      `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at,
          last_contact_at, first_contact_at, agreed, meeting_until)
        select uuidv7(), ?, uuidv7(), uuidv7(), 'ONGOING', 'REQUEST', status, '[]', ?::timestamptz - silence * interval '1 day',
          contact, contact, jsonb_build_object('frequency', frequency), meeting
        from unnest(array['PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'CLOSING', 'ENDED_EARLY']) status,
          unnest(array['WEEKLY', 'AS_NEEDED']) frequency, unnest(array[3, 15, 35]) silence,
          lateral (values (null), (?::timestamptz - silence * interval '1 day')) c (contact),
          lateral (values (null), (?::timestamptz + interval '1 day')) m (meeting)`,
      [other, onThe(40), onThe(40), onThe(40)],
    );
  });

  const everything = async (): Promise<Node[]> => {
    const first = await list({ first: 100 });
    const second = await list({ first: 100, after: first.pageInfo.endCursor });
    return [...first.edges, ...second.edges].map(({ node }: { node: Node }) => node);
  };

  test.each(healths)('that are %s are those that say so of themselves, and no other', async (health) => {
    const all = await everything();
    expect(all).toHaveLength(144);
    const expected = all.filter((node) => node.health === health);
    expect(expected.length).toBeGreaterThan(1);
    const found = await list({ health: [health] });
    expect(found.totalCount).toBe(expected.length);
    expect(found.edges.map(({ node }: { node: Node }) => node)).toEqual(expected);
  });

  test('are asked for by several healths, by status too, page after page', async () => {
    const all = await everything();
    const wanted = all.filter(
      ({ health, status }) => ['SLIPPING', 'DORMANT', 'NEW'].includes(health) && status === 'ACTIVE',
    );
    const found: Node[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({
        health: ['SLIPPING', 'DORMANT', 'NEW', 'NEW'],
        status: ['ACTIVE'],
        first: 3,
        after,
      });
      expect(page.totalCount).toBe(wanted.length);
      found.push(...page.edges.map(({ node }: { node: Node }) => node));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(wanted);
    expect(await nodes({ health: [] })).toHaveLength(100);
  });

  test('change their list as time passes, though nothing was written', async () => {
    const before = (await list({ health: ['SLIPPING'] })).totalCount;
    clock.set(onThe(49));
    const after = await list({ health: ['SLIPPING'] });
    expect(after.totalCount).toBeGreaterThan(0);
    expect(after.totalCount).not.toBe(before);
    clock.set(onThe(40));
  });

  test('and their numbers are for the programme’s coordinators alone', async () => {
    for (const who of [member, many, jumelage.nobody]) {
      const { program } = await who.query(
        'query ($id: ID!) { program(id: $id) { pairings(health: [DORMANT]) { totalCount } pairingStats { open } } }',
        { id: other },
      );
      expect(program).toEqual({ pairings: null, pairingStats: null });
    }
  });

  test('are counted as their lists say', async () => {
    const all = await everything();
    const { program } = await coordinator.query(STATS, { id: other });
    const count = (is: (node: Node) => boolean) => all.filter(is).length;
    expect(program.pairingStats).toEqual({
      open: count(({ status }) => status !== 'ENDED_EARLY'),
      active: count(({ status }) => status === 'ACTIVE'),
      slipping: count(({ health }) => health === 'SLIPPING'),
      dormant: count(({ health }) => health === 'DORMANT'),
      completed: 0,
      endedEarly: 24,
      pendingRequests: 0,
      medianDaysToFirstContact: 0,
      acceptanceRate: null,
    });
  });
});

const STATS = `query ($id: ID!) { program(id: $id) { pairingStats {
  open active slipping dormant completed endedEarly pendingRequests medianDaysToFirstContact acceptanceRate } } }`;

test('A programme’s numbers follow what its people do', async () => {
  clock.set(start);
  const id = await openProgram(coordinator, { name: 'Chiffres' });
  const own = await coordinator.renewed();
  const stats = async () => {
    await jumelage.settle();
    return (await own.query(STATS, { id })).program.pairingStats;
  };
  const none = { open: 0, active: 0, slipping: 0, dormant: 0, completed: 0, endedEarly: 0, pendingRequests: 0 };
  expect(await stats()).toEqual({ ...none, medianDaysToFirstContact: null, acceptanceRate: null });
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), id);
  const [one, two, three, four] = await Promise.all(
    ['Un', 'Deux', 'Trois', 'Quatre'].map(async (name) => becomeMentee(await jumelage.join(name), id)),
  );
  if (!one || !two || !three || !four) throw new Error('Somebody is missing.');
  const active = await pairUnderAgreement(id, mentor, one);
  const exploring = await startExploring(id, mentor, two);
  await mutate(three, ask.SEND_REQUEST, { input: requestInput(id, mentor) });
  const { request } = await mutate(four, ask.SEND_REQUEST, { input: requestInput(id, mentor) });
  await mutate(mentor, 'mutation ($id: ID!) { declineRequest(id: $id) { userErrors { code } } }', { id: request.id });
  expect(await stats()).toEqual({
    ...none,
    open: 2,
    active: 1,
    pendingRequests: 1,
    medianDaysToFirstContact: null,
    acceptanceRate: 2 / 3,
  });
  clock.set(onThe(1));
  await sendMessageAs(one, active.pairingId);
  clock.set(onThe(4));
  await sendMessageAs(mentor, exploring.pairingId);
  expect(await stats()).toMatchObject({ medianDaysToFirstContact: 2.5, slipping: 0 });
  clock.set(onThe(25));
  // The request that nobody answered has expired.
  expect(await stats()).toMatchObject({ slipping: 1, dormant: 0, pendingRequests: 0, acceptanceRate: 0.5 });
  clock.set(onThe(29));
  expect(await stats()).toMatchObject({ slipping: 0, dormant: 1 });
  await movePairingTo(jumelage, active.pairingId, 'COMPLETED', 'PairingEnded');
  expect(await stats()).toMatchObject({ open: 1, active: 0, completed: 1, dormant: 0 });
  await movePairingTo(jumelage, active.pairingId, 'KEEPING_IN_TOUCH', 'KeepingInTouch');
  expect(await stats()).toMatchObject({ completed: 1, endedEarly: 0 });
});
