import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { beginning } from '../../../../services/shared/bus/position.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { OutboxLog } from '../../../../services/shared/outbox/outbox-log.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

let databases: ClonedDatabases;
let orm: Orm;
let elsewhere: pg.Client;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: [], migrations: [] });
  elsewhere = new pg.Client({ connectionString: databases.urls.people });
  await elsewhere.connect();
});
afterAll(async () => {
  await elsewhere.end();
  await orm.close();
  await databases.drop();
});

const say = `insert into outbox (event_id, type, streams, at, payload) values (uuidv7(), 'Said', '{}', now(), '{}')`;

test('A long transaction in another database of the server delays no event', async () => {
  const log = new OutboxLog(orm, 'progress');
  await elsewhere.query('begin');
  await elsewhere.query(say);
  await orm.em.fork().execute(say);
  const { rows } = await elsewhere.query('select pg_current_xact_id()::text as xid');
  const [event] = await log.settledAfter(beginning, 10);
  expect(event?.position.xid).toBeGreaterThan(Number(rows[0].xid));
  expect(await log.headPosition()).toEqual(event?.position);
  await elsewhere.query('rollback');
});

test('A settled position belongs to an event, and is not one that the next transaction may get', async () => {
  const log = new OutboxLog(orm, 'progress');
  await orm.em.fork().execute(say);
  const head = await log.headPosition();
  for (let n = 0; n < 3; n++) await orm.em.fork().execute('select pg_current_xact_id()');
  expect(await log.settledPosition()).toEqual(head);
  await orm.em.fork().execute('delete from outbox');
  await orm.em.fork().execute(`update outbox_progress set floor_xid = '7', floor_id = 3`);
  expect(await log.settledPosition()).toEqual({ xid: 7, id: 3 });
});
