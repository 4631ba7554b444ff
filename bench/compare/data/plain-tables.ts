import type pg from 'pg';
import { toSummaryParts } from '../../../services/pairings/activity-feed/activity-summary.domain.js';
import { formatActivity } from '../../../services/pairings/activity-feed/format-activity.js';
import type { ServiceName } from '../../../services/shared/database/service-databases.js';
import { databaseUrl, withClient } from './connect.js';

interface Copied {
  from: ServiceName;
  /** Columns to copy: those that peers return or search by. */
  columns: string;
  primary: string;
  /** `column -> table`: foreign keys. Each has an index unless another index begins with its column. */
  keys?: Record<string, string>;
  indexes?: string[];
}

/** Equivalent tables in one database: what the scenarios read and write, with keys and the indexes that they need. */
const tables: Record<string, Copied> = {
  program: { from: 'people', columns: 'id, name, description', primary: 'id' },
  person: {
    from: 'people',
    columns: 'id, display_name, headline, region, languages, status, away_until, search_document',
    primary: 'id',
    indexes: ['using gin (search_document)', "(display_name, id) where status = 'ACTIVE'"],
  },
  mentor_profile: {
    from: 'people',
    columns:
      'person_id, expertise, industries, favourite_topics, max_pairings, charter_accepted_at, accepting_requests',
    primary: 'person_id',
    keys: { person_id: 'person' },
  },
  membership: {
    from: 'people',
    columns: 'program_id, person_id, roles',
    primary: 'program_id, person_id',
    keys: { program_id: 'program', person_id: 'person' },
    indexes: ["(program_id, person_id) where roles @> '{MENTOR}'"],
  },
  pairing: {
    from: 'pairings',
    columns: `id, program_id, mentor_id, mentee_id, status, started_at, ends_on, last_contact_at, first_contact_at,
      slipping_at, dormant_at`,
    primary: 'id',
    keys: { program_id: 'program', mentor_id: 'person', mentee_id: 'person' },
    indexes: [
      '(mentor_id, started_at desc, id desc)',
      '(mentee_id, started_at desc, id desc)',
      '(program_id, started_at desc, id desc)',
      '(program_id, slipping_at, dormant_at) where slipping_at is not null',
    ],
  },
  program_tally: {
    from: 'pairings',
    columns: 'id, program_id, what, value, n',
    primary: 'id',
    keys: { program_id: 'program' },
    indexes: ['(program_id, what, value) include (n)'],
  },
  activity: {
    from: 'pairings',
    columns: 'id, program_id, pairing_id, kind, actor_id, actor_role, at, xid, outbox_id',
    primary: 'id',
    keys: { program_id: 'program', pairing_id: 'pairing', actor_id: 'person' },
    indexes: ['(program_id, xid desc, outbox_id desc)'],
  },
  goal: {
    from: 'progress',
    columns: `id, pairing_id, owner_id, title, why, horizon, status, percent, due_on, created_at, version`,
    primary: 'id',
    keys: { pairing_id: 'pairing', owner_id: 'person' },
    indexes: ['(pairing_id, created_at desc, id desc)'],
  },
  milestone: {
    from: 'progress',
    columns: 'id, goal_id, title, due_on, created_at, done_at',
    primary: 'id',
    keys: { goal_id: 'goal' },
    indexes: ['(goal_id, created_at, id)'],
  },
  entry: {
    from: 'progress',
    columns: 'id, goal_id, pairing_id, author_id, kind, text, percent, shared, at',
    primary: 'id',
    keys: { goal_id: 'goal', pairing_id: 'pairing', author_id: 'person' },
    indexes: ['(goal_id, at desc, id desc)', '(pairing_id, at desc, id desc)'],
  },
  entry_week: {
    from: 'progress',
    columns: 'pairing_id, week_of, author_id, shared, kind, count',
    primary: 'pairing_id, week_of, author_id, shared, kind',
    indexes: ['(author_id)'],
  },
  goal_week: {
    from: 'progress',
    columns: 'goal_id, week_of, pairing_id, percent',
    primary: 'goal_id, week_of',
    keys: { goal_id: 'goal' },
    indexes: ['(pairing_id)'],
  },
  meeting: {
    from: 'progress',
    columns: 'id, pairing_id, kind, status, purpose, starts_at, minutes, channel',
    primary: 'id',
    keys: { pairing_id: 'pairing' },
    indexes: ['(pairing_id, starts_at desc, id desc)'],
  },
  agenda_item: {
    from: 'progress',
    columns: 'id, meeting_id, author_id, kind, text, position, status',
    primary: 'id',
    keys: { meeting_id: 'meeting' },
    indexes: ['(meeting_id, position, id)'],
  },
  program_day: {
    from: 'progress',
    columns: `program_id, day, goals_active, percent_sum, goals_achieved, goals_let_go, entries, meetings_held,
      meetings_missed, meetings_ended, meetings_wrapped_up`,
    primary: 'program_id, day',
    keys: { program_id: 'program' },
  },
};

/** The outbox as the product has it, so that a peer can write the same rows. It is in no GraphQL schema. */
const outbox = `create schema kept; create table kept.outbox (event_id uuid primary key, xid xid8 not null default pg_current_xact_id(),
    id bigint generated always as identity, type text not null, streams uuid[] not null, actor_id uuid,
    at timestamptz not null, payload jsonb not null, recorded_at timestamptz not null default now());
  create unique index on kept.outbox (xid, id);
  create index on kept.outbox using gin (streams);
  create index on kept.outbox (recorded_at)`;

/** Fills the database `plain` from the three databases of the seed, for the peers without services. */
export async function createPlainTables(server: string, prefix: string): Promise<void> {
  await withClient(server, (client) => client.query('create database plain'));
  await withClient(databaseUrl(server, 'plain'), async (client) => {
    await client.query(`create extension postgres_fdw; create extension unaccent; set maintenance_work_mem = '1GB'`);
    for (const from of ['people', 'pairings', 'progress'] as const)
      await linkTo(client, new URL(databaseUrl(server, `${prefix}_${from}`)), from);
    for (const [name, table] of Object.entries(tables))
      await client.query(`create table ${name} as select ${table.columns} from from_${table.from}.${name}`);
    await addSummaries(client);
    for (const [name, table] of Object.entries(tables)) await addKeys(client, name, table);
    await client.query('drop extension postgres_fdw cascade');
    await client.query(outbox);
    await client.query('vacuum analyze');
  });
}

async function linkTo(
  client: pg.Client,
  { hostname, port, username, password, pathname }: URL,
  from: ServiceName,
): Promise<void> {
  const names = Object.entries(tables).flatMap(([name, table]) => (table.from === from ? [name] : []));
  await client.query(`create schema from_${from};
    create server ${from} foreign data wrapper postgres_fdw
      options (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}', fetch_size '20000');
    create user mapping for current_user server ${from} options (user '${username}', password '${password}');
    import foreign schema public limit to (${names.join(', ')}) from server ${from} into from_${from} options (import_generated 'false', import_default 'false')`);
}

async function addKeys(client: pg.Client, name: string, { primary, keys = {}, indexes = [] }: Copied): Promise<void> {
  await client.query(`alter table ${name} add primary key (${primary})`);
  for (const index of indexes) await client.query(`create index on ${name} ${index}`);
  for (const [column, other] of Object.entries(keys)) {
    await client.query(`alter table ${name} add foreign key (${column}) references ${other}`);
    const isFirst = [primary, ...indexes].some(
      (index) => new RegExp(`^\\(?${column}\\b`).test(index) && !/where/.test(index),
    );
    if (!isFirst) await client.query(`create index on ${name} (${column})`);
  }
}

/** SQL: the French summary of an activity line. The peers have no texts of their own. */
async function addSummaries(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select distinct kind, actor_role from activity');
  await client.query('create table activity_words (kind text, actor_role text, summary text)');
  for (const { kind, actor_role } of rows) {
    const line = { kind, data: {}, actorRole: actor_role, isOwn: false };
    const summary = formatActivity(toSummaryParts(line, 'OUTSIDE'), 'fr');
    await client.query('insert into activity_words values ($1, $2, $3)', [kind, actor_role, summary]);
  }
  await client.query(`create table summarized as select a.*, w.summary from activity a join activity_words w
    on w.kind = a.kind and w.actor_role is not distinct from a.actor_role`);
  await client.query('drop table activity, activity_words; alter table summarized rename to activity');
}
