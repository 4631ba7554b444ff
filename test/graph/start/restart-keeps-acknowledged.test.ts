import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { clearInterruptedDemo, loadDemo } from '../../../demo/load.js';
import { type AllInOne, startAllInOne } from '../../../start/all-in-one.js';
import { type ClonedDatabases, cloneDatabases } from '../../support/database/clone-databases.js';
import { createTestClient, signUp } from '../../support/graph/api-client.js';

async function start(databases: ClonedDatabases): Promise<AllInOne & { url: string }> {
  const all = await startAllInOne({
    databases: databases.urls,
    publicUrl: 'http://localhost',
    authSecret: 'a secret for tests that is long enough',
    sendMail: async () => undefined,
    supergraph: await readFile('schema/supergraph.graphql', 'utf8'),
    logger: pino({ level: 'fatal' }),
  });
  const { port } = await all.gateway.listen(0, '127.0.0.1');
  return { ...all, url: `http://127.0.0.1:${port}` };
}

async function knownVersion({ pairings }: AllInOne, personId: string): Promise<number | undefined> {
  const sql = 'select version from person_fact where person_id = ?';
  const [row] = await pairings.runtime.orm.em.fork().execute<{ version: number }[]>(sql, [personId]);
  return row?.version;
}

test('A change that is acknowledged just before the shutdown reaches the other services, before it or after the next start', async () => {
  const databases = await cloneDatabases();
  let all = await start(databases);
  const who = await signUp(all.url, 'Solange');
  let version = 1;
  for (let round = 0; round < 3; round++) {
    const client = createTestClient(all.url, who);
    await client.query('mutation { updateProfile(input: { headline: "Céramiste" }) { userErrors { code } } }');
    version += 1;
    await all.close();
    all = await start(databases);
    for (let waited = 0; (await knownVersion(all, who.personId)) !== version && waited < 5000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await knownVersion(all, who.personId)).toBe(version);
  }
  await all.people.runtime.orm.em
    .fork()
    .execute(`update person set version = version + 1 where id = ?`, [who.personId]);
  await all.people.runtime.orm.em.fork().execute(
    `insert into outbox (event_id, type, streams, at, payload)
       select uuidv7(), type, streams, at, jsonb_set(payload, '{person,version}', to_jsonb(?::int)) from outbox
       where type = 'ProfileUpdated' order by id desc limit 1`,
    [version + 1],
  );
  // Written without a notification, as by a process that was killed. The next start publishes it.
  await all.close();
  all = await start(databases);
  for (let waited = 0; (await knownVersion(all, who.personId)) !== version + 1 && waited < 5000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await knownVersion(all, who.personId)).toBe(version + 1);
  await all.close();
  await databases.drop();
}, 60_000);

test('An interrupted demonstration is loaded again, unless other people have signed up since', async () => {
  const databases = await cloneDatabases();
  const all = await start(databases);
  const em = () => all.people.runtime.orm.em.fork();
  await em().execute(`insert into demo_load (state) values ('loading')`);
  await clearInterruptedDemo(all);
  expect(await em().execute('select 1 from demo_load')).toHaveLength(0);
  const { personId } = await signUp(all.url, 'Solange');
  await em().execute(`insert into demo_load (state) values ('loading')`);
  await clearInterruptedDemo(all);
  expect(await loadDemo(all)).toEqual([]);
  expect(await em().execute('select 1 from person where id = ?', [personId])).toHaveLength(1);
  await em().execute('delete from person');
  expect(await loadDemo(all)).toHaveLength(2);
  const people = await em().execute('select 1 from person');
  expect(await loadDemo(all)).toHaveLength(2);
  expect(await em().execute('select 1 from person')).toHaveLength(people.length);
  await all.close();
  await databases.drop();
}, 60_000);
