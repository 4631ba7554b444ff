import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goalProgressLoaders } from '../services/progress/goal-progress/goal-progress.loaders.js';
import { progressEntities } from '../services/progress/main.js';
import { progressSteps } from '../services/progress/migrations/steps.js';
import { progressStoryByPairingId } from '../services/progress/stats/progress-story.loaders.js';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { migrate, type Orm, openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { countByWeek, standByWeek } from './weeks-sql.js';

const warmUps = 20;
const measured = 200;
/** Entries of the one goal, over two years; as many again in other pairings. */
const entries = 10_000;

const pairingId = '0195a3f0-0000-7000-8000-000000000001';
const goalId = '0195a3f0-0000-7000-8000-000000000002';
const mentorId = '0195a3f0-0000-7000-8000-000000000003';
const menteeId = '0195a3f0-0000-7000-8000-000000000004';
const now = new Date('2026-03-02T09:00:00Z');

/**
 * `npm run bench:goal`: how long the first page of a goal with 10,000 entries and the timeline of its pairing take in the
 * progress service, on a PostgreSQL of its own; each under 20 ms at the median. Every tenth entry is private.
 */
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
try {
  const url = await ensureDatabase(postgres.url, 'progress');
  const orm = await openOrm({ url, entities: progressEntities, migrations: progressSteps });
  try {
    await migrate(orm);
    await fill(orm);
    await measureAll(orm);
  } finally {
    await orm.close();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function fill(orm: Orm): Promise<void> {
  const em = orm.em.fork();
  await em.execute(`insert into pairing_fact values (?, 1, ?, ?, ?, 'ACTIVE')`, [
    pairingId,
    goalId,
    mentorId,
    menteeId,
  ]);
  const others = `select md5('pairing' || n)::uuid, md5('goal' || n)::uuid from generate_series(1, 200) n`;
  await em.execute(
    `insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, created_at, started_at)
      select id, pairing_id, ?, 'Vendre', 'LONG', 'PERSONAL', 'ACTIVE', 50, at, at
      from (values (?::uuid, ?::uuid) union all ${others}) as made (pairing_id, id),
        (values (?::timestamptz - interval '2 years')) as begun (at)`,
    [menteeId, pairingId, goalId, now],
  );
  const insertEntries = `insert into entry (id, goal_id, pairing_id, author_id, kind, text, percent, shared, at)
    select uuidv7(), ?, ?, ?, (array['KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT'])[1 + n % 6],
      'Un pas de plus sur le chemin, raconté en une phrase ou deux.', n % 101, n % 10 <> 0,
      ?::timestamptz - n * interval '105 minutes' from generate_series(1, ?::int) n`;
  await em.execute(insertEntries, [goalId, pairingId, menteeId, now, entries]);
  await em.execute(
    insertEntries.replace('?, ?, ?,', `md5('goal' || (1 + n % 200))::uuid, md5('pairing' || (1 + n % 200))::uuid, ?,`),
    [menteeId, now, entries],
  );
  for (const statement of [countByWeek, standByWeek]) await em.execute(statement);
  await em.execute('vacuum analyze');
}

async function measureAll(orm: Orm): Promise<void> {
  for (const [who, viewerId] of [
    ['mentee', menteeId],
    ['mentor', mentorId],
  ] as const) {
    const first = () =>
      goalProgressLoaders.entriesByGoalId({ em: orm.em.fork(), viewerId }).load(goalId, { first: 20 });
    report(`first page of ${entries} entries, by the ${who}`, await measure(first));
    const story = () => progressStoryByPairingId({ em: orm.em.fork(), viewerId, now }).load(pairingId);
    const { timeline } = await story();
    report(`progress with its timeline of ${timeline.length} weeks, by the ${who}`, await measure(story));
  }
  const after = (
    await goalProgressLoaders.entriesByGoalId({ em: orm.em.fork(), viewerId: mentorId }).load(goalId, { first: 100 })
  ).pageInfo.endCursor;
  report(
    'a later page',
    await measure(() =>
      goalProgressLoaders.entriesByGoalId({ em: orm.em.fork(), viewerId: mentorId }).load(goalId, { first: 20, after }),
    ),
  );
  report(
    'the journal, one kind',
    await measure(() =>
      goalProgressLoaders
        .journalByPairingId({ em: orm.em.fork(), viewerId: mentorId })
        .load(pairingId, { first: 20, kind: ['INSIGHT'] }),
    ),
  );
}

async function measure(work: () => Promise<unknown>): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < warmUps + measured; index++) {
    const began = performance.now();
    await work();
    if (index >= warmUps) values.push(performance.now() - began);
  }
  return values.toSorted((a, b) => a - b);
}

function report(what: string, sorted: number[]): void {
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95th ${at(0.95)} ms`);
}
