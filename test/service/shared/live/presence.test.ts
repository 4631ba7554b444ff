import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { findConnected, Presence } from '../../../../services/shared/live/presence.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const logger = pino({ level: 'silent' });
const soon = () => new Date(Date.now() + 60_000);
let databases: ClonedDatabases;
let orm: Orm;
let open: Presence[] = [];

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: progressEntities, migrations: progressSteps });
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});
afterEach(async () => {
  for (const presence of open) await presence.close();
  open = [];
  await orm.em.fork().execute('truncate live_presence');
});

/** The presence of one instance. */
async function instance(): Promise<Presence> {
  const presence = new Presence({ url: databases.urls.progress, orm, logger });
  open.push(presence);
  await presence.open();
  return presence;
}
const present = (...ids: string[]) => findConnected(orm.em.fork(), ids);
const rows = async () =>
  (await orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from live_presence'))[0]?.n;
async function until(ready: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await ready()); ) {
    if (Date.now() > deadline) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a person who is connected to any instance is present until the last of their connections ends', async () => {
  const [a, b] = [await instance(), await instance()];
  const [yvonne, camille, nobody] = [newId(), newId(), newId()];
  const leaving = [await a.connect(yvonne, soon()), await b.connect(yvonne, soon())];
  await b.connect(camille, soon());
  expect(await present(yvonne, camille, nobody)).toEqual(new Set([yvonne, camille]));
  leaving[0]?.();
  leaving[0]?.();
  await until(async () => (await rows()) === 2);
  expect(await present(yvonne)).toEqual(new Set([yvonne]));
  leaving[1]?.();
  await until(async () => (await rows()) === 1);
  expect(await present(yvonne, camille)).toEqual(new Set([camille]));
});

test('a person whose token has expired is not present', async () => {
  const presence = await instance();
  const yvonne = newId();
  await presence.connect(yvonne, new Date(Date.now() - 1));
  expect(await present(yvonne)).toEqual(new Set());
});

test('nobody is present on an instance that is gone, and the next instance deletes its rows', async () => {
  const gone = await instance();
  const yvonne = newId();
  await gone.connect(yvonne, soon());
  await gone.close();
  await until(async () => (await present(yvonne)).size === 0);
  expect(await rows()).toBe(1);
  await instance();
  expect(await rows()).toBe(0);
});

test('an instance that loses its connection takes another lease for those who are still connected', async () => {
  const presence = await instance();
  const yvonne = newId();
  const leave = await presence.connect(yvonne, soon());
  await orm.em.fork().execute(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'jumelage presence' and datname = current_database()`);
  await until(async () => (await present(yvonne)).size === 0);
  await until(async () => (await present(yvonne)).size === 1);
  leave();
  await until(async () => (await present(yvonne)).size === 0);
});
