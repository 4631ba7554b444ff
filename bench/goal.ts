import { goalProgressLoaders } from '../services/progress/goal-progress/goal-progress.loaders.js';
import { progressEntities } from '../services/progress/main.js';
import { progressSteps } from '../services/progress/migrations/steps.js';
import { progressStoryByPairingId } from '../services/progress/stats/progress-story.loaders.js';
import type { Orm } from '../services/shared/database/orm.js';
import { withServiceDatabase } from './bench-database.js';
import { measure, median, report } from './measure.js';
import { countByWeek, goalPercentByWeek } from './weeks-sql.js';

/** Entries of the measured goal, over two years. Goals of other pairings have as many in total. */
const entries = 10_000;

const pairingId = '0195a3f0-0000-7000-8000-000000000001';
const goalId = '0195a3f0-0000-7000-8000-000000000002';
const mentorId = '0195a3f0-0000-7000-8000-000000000003';
const menteeId = '0195a3f0-0000-7000-8000-000000000004';
const now = new Date('2026-03-02T09:00:00Z');

/**
 * `npm run bench:goal`: how long the progress service takes for the first page of a goal with 10,000 entries, and for the
 * timeline of its pairing. The target for each is a median under 20 ms. Every tenth entry is private.
 */
export function benchGoal(): Promise<void> {
  return withServiceDatabase('progress', { entities: progressEntities, migrations: progressSteps }, async (orm) => {
    await fill(orm);
    await measureAll(orm);
  });
}

const { entriesByGoalId, journalByPairingId } = goalProgressLoaders;

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
      from (values (?::uuid, ?::uuid) union all ${others}) as generated (pairing_id, id),
        (values (?::timestamptz - interval '2 years')) as started (at)`,
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
  for (const statement of [countByWeek, goalPercentByWeek]) await em.execute(statement);
  await em.execute('vacuum analyze');
}

async function measureAll(orm: Orm): Promise<void> {
  const lookUp = await measure(() => orm.em.fork().execute('select title from goal where id = ?', [goalId]));
  const print = async (what: string, work: () => Promise<unknown>) => report(what, await measure(work), median(lookUp));
  for (const [role, viewerId] of [
    ['mentee', menteeId],
    ['mentor', mentorId],
  ] as const) {
    const first = () => entriesByGoalId({ em: orm.em.fork(), viewerId }).load(goalId, { first: 20 });
    await print(`first page of ${entries} entries, by the ${role}`, first);
    const story = () => progressStoryByPairingId({ em: orm.em.fork(), viewerId, now }).load(pairingId);
    const { timeline } = await story();
    await print(`progress with its timeline of ${timeline.length} weeks, by the ${role}`, story);
  }
  const after = (await entriesByGoalId({ em: orm.em.fork(), viewerId: mentorId }).load(goalId, { first: 100 })).pageInfo
    .endCursor;
  await print('a later page', () =>
    entriesByGoalId({ em: orm.em.fork(), viewerId: mentorId }).load(goalId, { first: 20, after }),
  );
  await print('the journal, one kind', () =>
    journalByPairingId({ em: orm.em.fork(), viewerId: mentorId }).load(pairingId, { first: 20, kind: ['INSIGHT'] }),
  );
}
