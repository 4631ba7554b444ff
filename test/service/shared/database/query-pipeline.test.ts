import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const poolSize = 3;
let databases: ClonedDatabases;
let orm: Orm;
let other: Orm;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: [], migrations: [], poolSize });
  other = await openOrm({ url: databases.urls.progress, entities: [], migrations: [], poolSize: 1 });
});
afterAll(async () => {
  await Promise.all([orm.close(true), other.close(true)]);
  await databases.drop();
});

const ask = <Row = Record<string, unknown>>(sql: string, params: unknown[] = []) =>
  orm.em.fork().execute<Row[]>(sql, params);
const pidAnd = 'select pg_backend_pid() as pid, ?::int as n';
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('reads of one turn share connections, and each has its own result and its own snapshot', async () => {
  const rows = (
    await Promise.all([...Array(20).keys()].map((n) => ask<{ pid: number; n: number }>(pidAnd, [n])))
  ).flat();
  expect(rows.map(({ n }) => n)).toEqual([...Array(20).keys()]);
  expect(new Set(rows.map(({ pid }) => pid)).size).toBeLessThanOrEqual(poolSize);
  const ids = await Promise.all(
    [1, 2, 3].map(() => ask<{ at: string }>('select clock_timestamp()::text as at, now()::text')),
  );
  expect(new Set(ids.map(([row]) => row?.at)).size).toBe(3);
});

test('a failing read fails alone, first or in the middle, prepared or not', async () => {
  for (let time = 0; time < 3; time++) {
    const settled = await Promise.allSettled([
      ask('select 1 / ?::int as n', [0]),
      ask('select ?::int as n', [time]),
      ask('select nothing as n where true = ?', [true]),
      ask('select 1 / ?::int as n', [1]),
      ask('select ?::int + 1 as n', [time]),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(settled[4]).toEqual({ status: 'fulfilled', value: [{ n: time + 1 }] });
  }
});

test('a slow statement is sent alone once it is known to be slow', async () => {
  const slow = 'select ?::int as n from pg_sleep(0.05)';
  for (let time = 0; time < 20; time++) await ask(slow, [time]);
  const done: string[] = [];
  const both = [
    ask(slow, [0]).then(() => done.push('slow')),
    ask('select ?::int as n', [0]).then(() => done.push('quick')),
  ];
  await Promise.all(both);
  expect(done).toEqual(['quick', 'slow']);
});

test('a broken connection fails the reads sent over it, and the pool keeps its number of connections', async () => {
  for (let time = 0; time <= poolSize; time++) {
    const sleeping = [1, 2, 3].map((n) => ask('select ?::int as n from pg_sleep(30)', [n]));
    const outcome = Promise.allSettled(sleeping);
    for (let pids = 0; pids === 0; await turn())
      pids = (
        await other.em.fork().execute(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_sleep(30)%'`)
      ).length;
    expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  }
  const together = Array.from({ length: poolSize }, () =>
    orm.em.fork().transactional(async (em) => (await em.execute('select 1 as n from pg_sleep(0.05)')).length),
  );
  expect(await Promise.all(together)).toEqual(together.map(() => 1));
  expect(await ask('select ?::int as n', [1])).toEqual([{ n: 1 }]);
});

test('transactions and concurrent reads are isolated from each other', async () => {
  await orm.em.fork().execute('create table seen (n int)');
  await orm.em.fork().transactional(async (em) => {
    await em.execute('insert into seen values (?)', [1]);
    expect(await ask('select n from seen')).toEqual([]);
    expect(await em.execute('select n from seen')).toEqual([{ n: 1 }]);
  });
  expect(await ask('select n from seen')).toEqual([{ n: 1 }]);
});
