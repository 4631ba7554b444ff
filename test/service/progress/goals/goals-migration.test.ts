import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import { migrate, type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const pairingId = '0195a3f0-0000-7000-8000-000000000001';
const goalId = '0195a3f0-0000-7000-8000-000000000002';
const menteeId = '0195a3f0-0000-7000-8000-000000000003';
const goalsStep = progressSteps.findIndex(({ name }) => name === '008-goals');

let databases: ClonedDatabases;
let orm: Orm | undefined;

beforeAll(async () => {
  databases = await cloneDatabases();
});
afterAll(async () => {
  await orm?.close(true);
  await databases.drop();
});

async function bringTo(steps: number): Promise<void> {
  await orm?.close(true);
  orm = await openOrm({
    url: databases.urls.progress,
    entities: progressEntities,
    migrations: progressSteps.slice(0, steps),
  });
  await migrate(orm);
}

const rows = (sql: string, params: unknown[] = []) =>
  orm?.em.fork().execute(sql, params) as unknown as Promise<object[]>;

test('a database with goals and entries of before is brought along, with all that a timeline is told from', async () => {
  await bringTo(progressSteps.length);
  await rows('drop schema public cascade');
  await rows('create schema public');
  await bringTo(goalsStep);
  await rows(
    `insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, created_at, idempotency_key)
      values (?, ?, ?, 'Vendre', 'SHORT', 'PERSONAL', 'ACTIVE', 40, '2026-03-02T09:00:00Z', 'k')`,
    [goalId, pairingId, menteeId],
  );
  const entries: [string, string, boolean, number | null][] = [
    ['2026-03-08T23:59:00Z', 'DO', true, 10],
    ['2026-03-03T09:00:00Z', 'DO', true, 30],
    ['2026-03-04T09:00:00Z', 'DO', false, null],
    ['2026-03-09T00:00:00Z', 'INSIGHT', true, 40],
  ];
  for (const [at, kind, shared, percent] of entries)
    await rows(
      `insert into entry (id, goal_id, author_id, kind, text, percent, shared, at)
        values (gen_random_uuid(), ?, ?, ?, 'Un pas', ?, ?, ?)`,
      [goalId, menteeId, kind, percent, shared, at],
    );
  await bringTo(goalsStep + 1);
  expect(await rows('select pairing_id, count(*)::int as n from entry group by 1')).toEqual([
    { pairing_id: pairingId, n: 4 },
  ]);
  expect(await rows('select started_at = created_at as same from goal')).toEqual([{ same: true }]);
  expect(await rows('select week_of::text, kind, shared, count from entry_week order by 1, 2, 3')).toEqual([
    { week_of: '2026-03-02', kind: 'DO', shared: false, count: 1 },
    { week_of: '2026-03-02', kind: 'DO', shared: true, count: 2 },
    { week_of: '2026-03-09', kind: 'INSIGHT', shared: true, count: 1 },
  ]);
  expect(await rows('select week_of::text, percent from goal_week order by 1')).toEqual([
    { week_of: '2026-03-02', percent: 10 },
    { week_of: '2026-03-09', percent: 40 },
  ]);
});
