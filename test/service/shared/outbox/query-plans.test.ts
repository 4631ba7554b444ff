import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { bindParameters } from '../../../../services/shared/database/parameterized-driver.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

let databases: ClonedDatabases;
let client: pg.Client;
/** Plans that PostgreSQL logged, including those of statements within functions. */
const plans: string[] = [];

beforeAll(async () => {
  databases = await cloneDatabases();
  client = new pg.Client({ connectionString: databases.urls.progress });
  client.on('notice', ({ message = '' }) => plans.push(message));
  await client.connect();
  await client.query(`insert into outbox (event_id, type, streams, at, payload)
    select uuidv7(), 'Said', '{}', now(), '{}' from generate_series(1, 20000)`);
  await client.query('analyze outbox');
  await client.query(`load 'auto_explain'; set plan_cache_mode = force_generic_plan; set client_min_messages = log;
    set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on`);
});
afterAll(async () => {
  await client.end();
  await databases.drop();
});

test('reading the outbox from its end reads no older events, even with a generic plan', async () => {
  const { rows } = await client.query(
    'select xid::text, id::text from outbox order by outbox.xid desc, outbox.id desc limit 1',
  );
  const { text } = bindParameters('select * from settled_events(?::text::xid8, ?::bigint, 500)', ['0', '0'], String);
  for (let time = 0; time < 3; time++) {
    plans.length = 0;
    expect((await client.query({ name: 'on', text, values: [rows[0].xid, rows[0].id] })).rows).toEqual([]);
    const ofOutbox = plans.filter((plan) => plan.includes('on outbox'));
    expect(ofOutbox).toHaveLength(2);
    for (const plan of ofOutbox) expect(plan).not.toMatch(/Seq Scan on outbox|Sort/);
  }
});
