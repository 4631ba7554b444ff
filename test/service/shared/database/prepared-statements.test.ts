import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { customPlan } from '../../../../services/shared/database/custom-plan.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { transact } from '../../../../services/shared/outbox/unit-of-work.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

let databases: ClonedDatabases;
/** A pool of one connection, so that all statements use the same one. */
let orm: Orm;
let migrating: Orm;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: [], migrations: [], poolSize: 1 });
  migrating = await openOrm({ url: databases.urls.progress, entities: [], migrations: [], poolSize: 1 });
});
afterAll(async () => {
  await Promise.all([orm.close(true), migrating.close(true)]);
  await databases.drop();
});

beforeEach(async () => {
  await migrating.em.fork().execute('drop table if exists thing');
  await migrating.em
    .fork()
    .execute('create table thing (id int primary key, name text, small smallint, at timestamptz)');
  await migrating.em.fork().execute(`insert into thing values (1, 'one', 1, '2026-01-01'), (2, 'two?', 2, null)`);
});

const ask = <Row = Record<string, unknown>>(sql: string, params: unknown[] = []) =>
  orm.em.fork().execute<Row[]>(sql, params);

/** Returns whether the session of the connection has a prepared statement with this text. */
async function isKept(part: string): Promise<boolean> {
  const rows = await ask<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.some(({ statement }) => statement.includes(part) && !statement.includes('pg_prepared'));
}

test('a statement is prepared from its second execution on, whatever its values', async () => {
  const sql = 'select name from thing where id = ? and ? <> name';
  expect(await ask(sql, [1, 'x'])).toEqual([{ name: 'one' }]);
  expect(await isKept('<> name')).toBe(false);
  expect(await ask(sql, [2, "'; drop table thing; --"])).toEqual([{ name: 'two?' }]);
  expect(await isKept('<> name')).toBe(true);
  expect(await ask(sql, [3, 'x'])).toEqual([]);
});

test('a prepared statement has one generic plan for all values, but one per limit', async () => {
  for (const rows of [1, 1, 1, 2])
    expect(
      await ask('select id as few from thing where id = any(?::int[]) order by id limit ?', ['{1,2}', rows]),
    ).toHaveLength(rows);
  const kept = await ask(
    `select statement, generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements
      where statement like '%as few%' and statement not like '%pg_prepared%'`,
  );
  const statement = 'select id as few from thing where id = any($1::int[]) order by id limit 1';
  expect(kept).toEqual([{ statement, generic: 2, custom: 0 }]);
});

test('a statement with a custom plan is not prepared, and contains its values', async () => {
  const sql = customPlan(
    `select name as own, '{"a": 1}'::jsonb \\? ? as has from thing where name = any(?::text[]) and at is distinct from ?`,
  );
  const values = ['a', `{"two?","it's","a\\\\b"}`, new Date('2026-01-01T00:00:00Z')];
  for (let time = 0; time < 3; time++) expect(await ask(sql, values)).toEqual([{ own: 'two?', has: true }]);
  expect(await isKept('as own')).toBe(false);
});

test('parameters have the types of the corresponding literals', async () => {
  const [row] = await ask(
    `select pg_typeof(?)::text as int, pg_typeof(?)::text as big, pg_typeof(?)::text as numeric, 3 * ? as product,
      ? as text, ?::jsonb as json, ?::timestamptz = '2026-02-03T04:05:06Z' as instant, ? as yes, ?::text as none,
      '{"a": 1}'::jsonb \\? 'a' as has, small + ? as small from thing where id = ?`,
    [5, 5_000_000_000, 0.5, 0.5, 'a', { a: [1, "'"] }, new Date('2026-02-03T04:05:06Z'), true, null, -1, 1],
  );
  expect(row).toEqual({
    ...{ int: 'integer', big: 'bigint', numeric: 'numeric', product: '1.5', text: 'a', json: { a: [1, "'"] } },
    ...{ instant: true, yes: true, none: null, has: true, small: 0 },
  });
  expect(await ask('select id from thing where id in (?) order by id', [[2, 1]])).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a statement that is sent once, changes tables, or is a list of statements is not prepared', async () => {
  for (let n = 1; n <= 20; n++) await ask(`select id from thing where id in (${'?, '.repeat(n)}0)`, Array(n).fill(1));
  for (let time = 0; time < 3; time++) {
    await ask('alter table thing alter name set not null');
    await ask('select 1 as several; select 2');
  }
  expect(await isKept('thing where id in')).toBe(false);
  expect(await isKept('several')).toBe(false);
});

test('a connection keeps a limited number of prepared statements, the recently used ones', async () => {
  for (let n = 0; n < 300; n++) {
    const sql = `select ${n} as number from thing where id = ?`;
    for (const id of [1, 2]) expect(await ask(sql, [id])).toEqual([{ number: n }]);
    if (n % 50 === 0) for (const id of [1, 2]) await ask('select name as used from thing where id = ?', [id]);
  }
  const [kept] = await ask<{ count: number }>('select count(*)::int as count from pg_prepared_statements');
  expect(kept?.count).toBeGreaterThan(100);
  expect(kept?.count).toBeLessThanOrEqual(128);
  expect(await ask('select 0 as number from thing where id = ?', [1])).toEqual([{ number: 0 }]);
});

const addColumn = () => migrating.em.fork().execute('alter table thing add column more text');

test('a statement on a table that another instance changes is executed again unprepared', async () => {
  for (const id of [1, 2]) await ask('select * from thing where id = ?', [id]);
  await addColumn();
  expect(await ask('select * from thing where id = ?', [1])).toEqual([expect.objectContaining({ id: 1, more: null })]);
});

test('a transaction on a table that another instance changes is retried', async () => {
  for (const id of [1, 2]) await ask('select * from thing where id = ?', [id]);
  await addColumn();
  let times = 0;
  const deps = { em: orm.em.fork(), clock: { now: () => new Date() }, notifier: { notify: () => undefined } as never };
  const rows = await transact(deps, async ({ em }) => {
    times += 1;
    await em.execute('update thing set name = ? where id = ?', [`time ${times}`, 1]);
    return em.execute('select * from thing where id = ?', [1]);
  });
  expect(rows).toEqual([expect.objectContaining({ name: 'time 2', more: null })]);
});

test('a failed transaction leaves a connection whose prepared statements work', async () => {
  const failing = (n: number) =>
    orm.em.fork().transactional(async (em) => {
      await em.execute('select name as before from thing where id = ?', [n]);
      await em.execute('select 1 / (id - id) as never from thing where id = ?', [n]);
    });
  for (const n of [1, 2, 1]) await expect(failing(n)).rejects.toThrow('division by zero');
  expect(await ask('select name as before from thing where id = ?', [2])).toEqual([{ before: 'two?' }]);
  await expect(ask('select nothing from thing where id = ?', [1])).rejects.toThrow('does not exist');
  await expect(ask('select nothing from thing where id = ?', [1])).rejects.toThrow('does not exist');
  await expect(ask('select nothing from thing where id = ?', [1])).rejects.toThrow('does not exist');
});
