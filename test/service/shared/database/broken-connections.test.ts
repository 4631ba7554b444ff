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

const endAllOthers = () =>
  other.em.fork().execute(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);

/** Begins a transaction, and terminates its connection before `then`. */
const broken = (then: () => Promise<unknown>) =>
  orm.em.fork().transactional(async (em) => {
    await em.execute('select 1');
    await endAllOthers();
    await then();
  });

test.each<[string, () => Promise<unknown>]>([
  ['a commit', async () => undefined],
  ['a rollback', () => Promise.reject(new Error('Decided otherwise.'))],
])('a pool keeps its number of connections after %s met broken connections repeatedly', async (_what, then) => {
  for (let time = 0; time <= poolSize; time++) await expect(broken(then)).rejects.toThrow();
  const together = Array.from({ length: poolSize }, () =>
    orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_sleep(0.05)');
      return 'done';
    }),
  );
  expect(await Promise.all(together)).toEqual(together.map(() => 'done'));
});

test('a working connection is released once and reused', async () => {
  const pidOf = async () => (await orm.em.fork().execute('select pg_backend_pid() as pid'))[0]?.pid;
  const first = await pidOf();
  for (let time = 0; time < 5; time++) expect(await pidOf()).toBe(first);
});
