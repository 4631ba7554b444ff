import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import { beginning } from '../../../../services/shared/bus/position.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { OutboxLog } from '../../../../services/shared/outbox/outbox-log.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const writers = 10;
const each = 120;
let databases: ClonedDatabases;
let orm: Orm;
let log: OutboxLog;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: progressEntities, migrations: progressSteps });
  log = new OutboxLog(orm, 'progress');
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});

const insert = `insert into outbox (event_id, type, streams, at, payload)
  values ($1, 'Said', array[$2::uuid], now(), json_build_object('text', $3::text))`;

/** Writes one event per transaction; keeps some transactions open for a while, and rolls back every fifth. */
async function write(name: number): Promise<void> {
  const client = new pg.Client({ connectionString: databases.urls.progress });
  await client.connect();
  for (let n = 0; n < each; n++) {
    await client.query('begin');
    await client.query(insert, [newId(), newId(), `${name}.${n}`]);
    if (n % 3 === 0) await client.query('select pg_sleep(random() * 0.003)');
    await client.query(n % 5 === 4 ? 'rollback' : 'commit');
  }
  await client.end();
}

test('a reader skips and repeats no event while ten writers commit late and roll back', async () => {
  const seen: string[] = [];
  let writing = true;
  const reading = (async () => {
    for (let after = beginning; ; ) {
      const mayBeLast = !writing;
      const events = await log.settledAfter(after, 50);
      for (const { payload, position } of events) {
        seen.push((payload as { text: string }).text);
        after = position;
      }
      if (events.length === 0 && mayBeLast && !(await log.hasMore(after))) return;
    }
  })();
  await Promise.all(Array.from({ length: writers }, (_, name) => write(name)));
  writing = false;
  await reading;
  const written = (await log.settledAfter(beginning, 10_000)).map(({ payload }) => (payload as { text: string }).text);
  expect(seen).toEqual(written);
  expect(new Set(seen).size).toBe((writers * each * 4) / 5);
});
