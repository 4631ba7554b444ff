import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { queryRows } from '../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
} from '../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../support/graph/api-client.js';
import { countStatements } from '../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';

const others = 12;
let jumelage: TestJumelage;
let programId: string;
/** A mentee with one pairing, `known`. */
let few: ApiClient;
let known: TestPairing;
/** A mentee with twelve pairings. */
let many: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage();
  const coordinator = await jumelage.join('Odile');
  programId = await openProgram(coordinator);
  await Promise.all(['Un', 'Deux', 'Trois', 'Quatre'].map((name) => openProgram(coordinator, { name })));
  const [mentor, ...mentees] = await Promise.all(['Yvonne', 'Peu', 'Beaucoup'].map((name) => jumelage.join(name)));
  if (!mentor || !mentees[0] || !mentees[1]) throw new Error('A client is missing.');
  await becomeMentor(mentor, programId);
  [few, many] = [mentees[0], mentees[1]];
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre'])
    await joinProgramAs(many, await openProgram(coordinator, { name }), 'MENTEE');
  for (const [mentee, hour] of [
    [few, 10],
    [many, 12],
  ] as const) {
    const pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(mentee, programId));
    await addEntry(mentee, await setGoal(pairing));
    await createConfirmedMeeting(pairing, `2030-01-01T${hour}:00:00Z`);
    if (mentee === many) await repeat(pairing);
    else known = pairing;
  }
  await jumelage.settle();
}, 40_000);
afterAll(() => jumelage.close());

/** Copies the pairing eleven times, each with its own mentor, goals, agreement and meeting. */
async function repeat({ pairingId, mentor }: TestPairing): Promise<void> {
  const { people, pairings, progress } = jumelage;
  const copies = `generate_series(1, ${others - 1}) n`;
  const mentors = await queryRows(
    people.runtime,
    `insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
      select uuidv7(), 'Mentor ' || n, n || '@example.org', 'fr', 'UTC', 'ACTIVE', 'mentor', now() from ${copies} returning id`,
  );
  const ids = `{${mentors.map(({ id }) => id).join(',')}}`;
  await queryRows(
    people.runtime,
    `insert into membership (id, program_id, person_id, roles, joined_at)
      select uuidv7(), ?, id, '{MENTOR}', now() from unnest(?::uuid[]) id`,
    [programId, ids],
  );
  await queryRows(
    people.runtime,
    `insert into mentor_profile select x.id, motivations, expertise, industries, career_path, favourite_topics, network_areas,
      qualities, max_pairings, hours_per_month, max_pending_requests, now(), true
      from mentor_profile, unnest(?::uuid[]) as x (id) where person_id = ?`,
    [ids, mentor.personId],
  );
  const made = await queryRows(
    pairings.runtime,
    `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at)
      select uuidv7(), program_id, x.id, mentee_id, format, origin, status, goals_at_start, started_at - interval '1 day'
      from pairing p, unnest(?::uuid[]) as x (id) where p.id = ? returning id, mentor_id`,
    [ids, pairingId],
  );
  for (const { id, mentor_id } of made) {
    await queryRows(
      pairings.runtime,
      `insert into agreement select ?, version, status, frequency, meeting_minutes, channels, end_condition, ends_on, topics_in_scope,
        topics_out_of_scope, mentor_expectations, mentee_expectations, mentor_responsibilities, mentee_responsibilities, confidentiality,
        cancellation_notice_hours, agenda_lead_time_hours, review_every_days, proposed_by_id, proposed_at, changes from agreement where pairing_id = ?`,
      [id, pairingId],
    );
    await queryRows(
      progress.runtime,
      `insert into pairing_fact select ?, version, program_id, ?, mentee_id, status from pairing_fact where pairing_id = ?`,
      [id, mentor_id, pairingId],
    );
    for (let n = 0; n < 7; n++)
      await queryRows(
        progress.runtime,
        `insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, created_at)
          values (uuidv7(), ?, ?, ?, 'SHORT', 'PERSONAL', 'ACTIVE', 10, now())`,
        [id, many.personId, `But ${n}`],
      );
    await queryRows(
      progress.runtime,
      `insert into entry (id, goal_id, pairing_id, author_id, kind, text, shared, at)
        select uuidv7(), g.id, g.pairing_id, g.owner_id, 'DO', 'Pas', true, now() from goal g where g.pairing_id = ?`,
      [id],
    );
    await queryRows(
      progress.runtime,
      `insert into meeting (id, pairing_id, kind, status, organizer_id, proposed_by_id, starts_at, minutes, time_zone, channel)
        values (uuidv7(), ?, 'REGULAR', 'CONFIRMED', ?, ?, '2030-02-01T10:00:00Z', 60, 'UTC', 'VIDEO')`,
      [id, mentor_id, mentor_id],
    );
  }
}

const statementsOf = (who: ApiClient, query: string) => countStatements(jumelage, who, query, { programId });

const pairingsOf = (selection: string) =>
  `query { viewer { pairings(first: 20) { edges { node { ${selection} } } } } }`;

test.each<[string, string, number]>([
  [
    'pairings with both names and five goals',
    pairingsOf('mentor { displayName } mentee { displayName } goals(first: 5) { edges { node { title percent } } }'),
    12,
  ],
  [
    'pairings with the whole of their agreements',
    pairingsOf('agreement { version signatures { person { displayName } } } agreements { proposedBy { displayName } }'),
    12,
  ],
  [
    'pairings with messages and contacts',
    pairingsOf('messages { edges { node { text } } } contacts { edges { node { at } } }'),
    12,
  ],
  [
    'pairings with meetings and reminders',
    pairingsOf(
      'nextMeeting { startsAt organizer { displayName } } meetings { totalCount edges { node { startsAt reminders { title } } } }',
    ),
    12,
  ],
  [
    'pairings with goals and their entries',
    pairingsOf(
      'goals { totalCount edges { node { title children { title } parent { title } entries(first: 3) { edges { node { text author { displayName } } } } } } }',
    ),
    14,
  ],
  [
    'pairings with what each person is to the viewer',
    pairingsOf(
      'mentor { displayName email manager { displayName } mentorProfile { acceptingRequests limits { maxPairings } } memberships { roles program { name } } openPlaces }',
    ),
    14,
  ],
])('%s need as many statements for one pairing as for twelve', async (_what, query, atMost) => {
  const [one, twelve] = [await statementsOf(few, query), await statementsOf(many, query)];
  expect(one.data.viewer.pairings.edges).toHaveLength(1);
  expect(twelve.data.viewer.pairings.edges).toHaveLength(others);
  // A batch may be split in two when its keys are known at different moments, but never into one statement a row.
  expect(new Set(twelve.made)).toEqual(new Set(one.made));
  expect(twelve.made.length - one.made.length).toBeLessThanOrEqual(2);
  // Each subgraph checks once whether the viewer is suspended.
  expect(twelve.made.length).toBeLessThanOrEqual(atMost + 3);
});

test.each<[string, string]>([
  [
    'programmes with their coordinators',
    'query { programs(first: FIRST) { edges { node { name coordinators { displayName } members(first: 2) { totalCount edges { node { person { displayName } } } } } } } }',
  ],
  [
    'mentors with their profiles',
    'query ($programId: ID!) { mentors(programId: $programId, first: FIRST) { totalCount edges { node { displayName openPlaces mentorProfile { acceptingRequests } memberships { program { name } } } } } }',
  ],
  [
    'members with their persons',
    'query ($programId: ID!) { program(id: $programId) { members(first: FIRST) { totalCount edges { node { roles person { displayName status menteeProfile { offers } } program { name } } } } } }',
  ],
])('a page of %s needs the same number of statements whatever its length', async (_what, query) => {
  const counts = [];
  for (const first of [2, 12]) counts.push((await statementsOf(many, query.replace('FIRST', String(first)))).made);
  // A batch may be split in two when its keys are known at different moments, but never into one statement a row.
  expect(Math.abs((counts[1]?.length ?? 0) - (counts[0]?.length ?? 0))).toBeLessThanOrEqual(2);
});

test('An event needs the same number of statements however many entries its goal has', async () => {
  const [goal] = await queryRows(jumelage.progress.runtime, `select id from goal where owner_id = ? limit 1`, [
    many.personId,
  ]);
  const counts = [];
  for (const first of [1, 3])
    counts.push(
      (
        await statementsOf(
          many,
          `query { goal(id: "${goal.id}") { pairing { status mentor { displayName } } entries(first: ${first}) { edges { node { text goal { title } } } } } }`,
        )
      ).made,
    );
  // The page size is part of the text, so that each size has its own plan.
  const anyPage = (made?: string[]) => made?.map((statement) => statement.replaceAll(/limit \d+/g, 'limit ?'));
  expect(anyPage(counts[1])).toEqual(anyPage(counts[0]));
});

test('Suspension is checked once for a query over all services, and once for each mutation', async () => {
  const asked = (made?: string[]) =>
    made?.filter((sql) => /from person(_fact)? where \w+ = any.* status = /.test(sql)).length;
  const home = pairingsOf('mentor { displayName } goals { edges { node { title } } }');
  expect(asked((await statementsOf(many, home)).made)).toBe(1);
  const view = (name: string) => `${name}: markRequestViewed(id: "${programId}") { userErrors { code } }`;
  expect(asked((await statementsOf(many, `mutation Two { ${view('a')} ${view('b')} }`)).made)).toBe(2);
});

test('A statement that uses a partial index has the index’s condition in its text', async () => {
  await jumelage.settle();
  const before = jumelage.statements.length;
  await createConfirmedMeeting(known, '2030-01-08T10:00:00Z');
  await few.query('query ($id: ID!) { person(id: $id) { pairings { totalCount } } }', { id: many.personId });
  const made = jumelage.statements.slice(before);
  expect(made.filter((sql) => /"agenda_item".*status = 'OPEN'/s.test(sql))).not.toEqual([]);
  expect(made.filter((sql) => /"membership_fact".*roles @> '\{COORDINATOR\}'/s.test(sql))).not.toEqual([]);
});
