import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { queryRows } from '../../../support/database/rows.js';
import { becomeMentee, becomeMentor, openProgram, startExploring } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { countStatements } from '../../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const size = 50;
let jumelage: TestJumelage;
let programId: string;
let coordinator: ApiClient;
let mentor: ApiClient;
/** Has one pairing, in a programme of its own. */
let few: ApiClient;
/** Has fifty, in another. */
let many: ApiClient;
let whole: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  whole = selectionOf(await pairingType());
  const fresh = await jumelage.join('Odile Ferrand');
  programId = await openProgram(fresh);
  coordinator = await fresh.renewed();
  [mentor, few, many] = (await Promise.all(['Yvonne', 'Peu', 'Beaucoup'].map((name) => jumelage.join(name)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  await becomeMentor(mentor, programId);
  await becomeMentee(few, programId);
  await becomeMentee(many, programId);
  await fill(few, (await startExploring(programId, mentor, few)).pairingId, 0);
  await fill(many, (await startExploring(programId, mentor, many)).pairingId, size - 1);
  await jumelage.settle();
}, 60_000);
afterAll(() => jumelage.close());

async function pairingType(): Promise<GraphQLObjectType> {
  const type = buildSchema(await readFile('schema/pairings.graphql', 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  }).getType('Pairing');
  if (!isObjectType(type)) throw new Error('There is no Pairing.');
  return type;
}

/** Every field of a type and of all below it; of who and where, what tells it; of a pairing, nothing again. */
function selectionOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .map(({ name, type: given, args }) => {
      const below = getNamedType(given);
      const page = args.some((arg) => arg.name === 'first') ? '(first: 3)' : '';
      if (isLeafType(below)) return name;
      if (below.name === 'Person') return `${name} { id displayName openPlaces }`;
      if (below.name === 'Program') return `${name} { id name }`;
      if (below.name === 'Pairing') return `${name} { id status }`;
      return `${name}${page} { ${selectionOf(below as GraphQLObjectType)} }`;
    })
    .join(' ');
}

/** Copies a pairing for as many other mentors, and gives each of all that there can be. */
async function fill({ personId }: ApiClient, pairingId: string, copies: number): Promise<void> {
  const { people, pairings } = jumelage;
  const mentors = await queryRows(
    people.runtime,
    `with made as (insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
        select uuidv7(), 'Mentor ' || n, n || '@example.org', 'fr', 'UTC', 'ACTIVE', 'mentor', now()
        from generate_series(1, ?::int) n returning id)
      insert into membership (id, program_id, person_id, roles, joined_at)
        select uuidv7(), ?, id, '{MENTOR}', now() from made returning person_id as id`,
    [copies, programId],
  );
  const ids = `{${mentors.map(({ id }) => id).join(',')}}`;
  await queryRows(
    pairings.runtime,
    `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at)
      select uuidv7(), program_id, x.id, mentee_id, format, origin, status, goals_at_start, started_at - interval '1 day'
      from pairing p, unnest(?::uuid[]) as x (id) where p.id = ?`,
    [ids, pairingId],
  );
  for (const sql of everything) await queryRows(pairings.runtime, sql, [personId]);
}

/** What a pairing may hold, twice where there may be more than one; `p` are those of one mentee. */
const p = '(select * from pairing where mentee_id = ?) p';
const everything = [
  `insert into agreement (pairing_id, version, status, frequency, meeting_minutes, channels, end_condition, ends_on,
      topics_in_scope, topics_out_of_scope, mentor_expectations, mentee_expectations, mentor_responsibilities,
      mentee_responsibilities, confidentiality, cancellation_notice_hours, agenda_lead_time_hours, review_every_days,
      proposed_by_id, proposed_at, changes)
    select p.id, n, case n when 1 then 'SUPERSEDED' else 'SIGNED' end, 'MONTHLY', 60, '{VIDEO}', 'DATE', '2030-01-01',
      '{a}', '{b}', '{c}', '{d}', '{e}', '{f}', 'Entre nous.', 24, 48, 90, p.mentee_id, now(),
      '[{"field": "meetingMinutes", "before": "45", "after": "60"}]' from ${p}, generate_series(1, 2) n`,
  `insert into signature select p.id, n, x.id, now() from generate_series(1, 2) n, ${p}, lateral unnest(array[p.mentor_id, p.mentee_id]) as x (id)`,
  `insert into contact (id, pairing_id, channel, source, initiated_by_id, at)
    select uuidv7(), p.id, 'PHONE', 'RECORDED', p.mentee_id, now() - n * interval '1 hour' from ${p}, generate_series(1, 4) n`,
  `insert into message (id, pairing_id, author_id, text, sent_at, read_at)
    select uuidv7(), p.id, p.mentor_id, 'Bonjour', now() - n * interval '1 hour', now() from ${p}, generate_series(1, 4) n`,
  `insert into relaunch (id, pairing_id, started_by_id, started_at, proposed_channel, goal_review, mentor_intent, mentee_intent, decision)
    select uuidv7(), p.id, p.mentee_id, now(), 'PHONE', 'SAME', 'CONTINUE', 'CONTINUE', 'CONTINUE' from ${p}`,
  `insert into improvement (id, pairing_id, author_id, text, added_at, resolved_at)
    select uuidv7(), p.id, p.mentee_id, 'Plus court', now(), now() from ${p}, generate_series(1, 2)`,
  `insert into referral (id, pairing_id, kind, by_id, to_id, goal, note, status, made_at)
    select uuidv7(), p.id, 'INTRODUCTION', p.mentor_id, p.mentee_id, 'But', 'Mot', 'INTRODUCED', now() from ${p}, generate_series(1, 2)`,
  `insert into appreciation (id, pairing_id, from_id, to_id, text, sent_at)
    select uuidv7(), p.id, p.mentee_id, p.mentor_id, 'Merci', now() from ${p}, generate_series(1, 2)`,
  `insert into closure (pairing_id, reason, begun_by_id, begun_at) select p.id, 'GOALS_MET', p.mentee_id, now() from ${p}`,
  `insert into reflection (pairing_id, author_id, learned, thanks, keep_in_touch, submitted_at)
    select p.id, x.id, 'Oser', 'Merci', true, now() from ${p}, lateral unnest(array[p.mentor_id, p.mentee_id]) as x (id)`,
  `insert into keep_in_touch_update (id, pairing_id, author_id, text, posted_at)
    select uuidv7(), p.id, p.mentor_id, 'Des nouvelles', now() from ${p}, generate_series(1, 2)`,
  `insert into proposal (pairing_id, proposed_by_id, expires_at, mentor_accepted_at, mentee_accepted_at, declined_by_id, decline_reason)
    select p.id, p.mentor_id, now(), now(), now(), p.mentor_id, 'Non' from ${p}`,
  `insert into activity (id, occasion, program_id, pairing_id, kind, actor_id, actor_role, at, data, epoch, xid, outbox_id)
    select uuidv7(), uuidv7()::text, p.program_id, p.id, 'PAIRING_RESUMED', p.mentor_id, 'MENTOR', now(), '{}', 1, 1, n
    from ${p}, generate_series(1, 4) n`,
  `insert into meeting_fact select uuidv7(), p.id, '2040-01-01T10:00:00Z', '2040-01-01T11:00:00Z' from ${p}`,
  `insert into rhythm_wish select p.id, p.mentee_id, 'MORE', now() from ${p}`,
  `insert into hierarchy_mark select p.id, now() from ${p}`,
  `update pairing set ends_on = '2030-01-01', ended_at = now(), resume_on = '2030-01-01', first_contact_at = started_at,
      last_contact_at = now(), meeting_until = '2040-01-01T11:00:00Z', agreed = jsonb_build_object('version', 2,
      'frequency', 'MONTHLY', 'reviewEveryDays', 90, 'reviewsTold', 0, 'at', '2030-01-01T00:00:00.000Z')
    where mentee_id = ?`,
];

/** The names of what an answer leaves open anywhere: what is null, and lists that are empty. */
function missingIn(value: unknown, name = ''): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [name];
  if (typeof value !== 'object') return [];
  return [...new Set(Object.entries(value).flatMap(([key, item]) => missingIn(item, Number(key) >= 0 ? name : key)))];
}

test('All that a page of pairings holds costs its parties the same number of statements for one as for fifty', async () => {
  const query = `{ pairings(first: ${size}) { totalCount pageInfo { endCursor } edges { cursor node { ${whole} } } } }`;
  const [one, fifty] = [await countStatements(jumelage, few, query), await countStatements(jumelage, many, query)];
  expect([one, fifty].map(({ data }) => data.pairings.edges.length)).toEqual([1, size]);
  for (const { data } of [one, fifty])
    expect(missingIn(data).toSorted()).toEqual(['declineReason', 'declinedBy', 'hierarchySince', 'openPlaces']);
  expect(fifty.made).toEqual(one.made);
  expect(one.made.length).toBeLessThan(60);
});

test('and so it does its coordinators', async () => {
  const queryFor = (first: number) =>
    `query ($id: ID!) { program(id: $id) { pairings(first: ${first}) { totalCount edges { node { ${whole} } } } } }`;
  const variables = { id: programId };
  const [one, fifty] = [
    await countStatements(jumelage, coordinator, queryFor(1), variables),
    await countStatements(jumelage, coordinator, queryFor(size), variables),
  ];
  const { edges } = fifty.data.program.pairings;
  expect(edges).toHaveLength(size);
  // What the two alone see is null or empty for a coordinator: see visibility.test.ts.
  for (const { node } of edges) expect(node).toMatchObject({ messages: null, contacts: null, agreement: null });
  for (const { node } of edges) expect([node.hierarchySince, node.proposal.declineReason]).not.toContain(null);
  expect(fifty.made).toEqual(one.made);
});
