import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { pairingsEntities } from '../../../../services/pairings/main.js';
import { pairingsSteps } from '../../../../services/pairings/migrations/steps.js';
import { migrate, openOrm } from '../../../../services/shared/database/orm.js';
import { ensureDatabase } from '../../../../services/shared/database/service-databases.js';
import { newId } from '../../../../services/shared/id.js';

const server = process.env.TEST_POSTGRES_URL ?? '';
const before = pairingsSteps.filter(({ name }) => name < '010');
let url: string;

beforeAll(async () => {
  url = await ensureDatabase(server.replace('/postgres', `/grown_${randomBytes(6).toString('hex')}`), 'pairings');
});
afterAll(async () => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
  await client.end();
});

const [programId, mentorId] = [newId(), newId()];
const pairingOf = (status: string, daysAgo: number, lastContactDaysAgo: number | null) => ({
  id: newId(),
  status,
  daysAgo,
  lastContactDaysAgo,
});
const known = {
  agreed: pairingOf('ACTIVE', 60, 25),
  exploring: pairingOf('EXPLORING', 3, null),
  forgotten: pairingOf('EXPLORING', 70, null),
  paused: pairingOf('PAUSED', 60, 1),
  over: pairingOf('COMPLETED', 60, 50),
};

/** What a database held before health was known. */
async function live(): Promise<void> {
  const orm = await openOrm({ url, entities: pairingsEntities, migrations: before });
  await migrate(orm);
  const run = (sql: string, params: unknown[]) => orm.em.fork().execute(sql, params);
  for (const { id, status, daysAgo, lastContactDaysAgo } of Object.values(known)) {
    await run(
      `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at, last_contact_at)
        values (?, ?, ?, ?, 'ONGOING', 'REQUEST', ?, '[]', now() - ? * interval '1 day', now() - ? * interval '1 day')`,
      [id, programId, mentorId, newId(), status, daysAgo, lastContactDaysAgo],
    );
    if (lastContactDaysAgo !== null)
      for (const days of [lastContactDaysAgo, lastContactDaysAgo + 5])
        await run(
          `insert into contact (id, pairing_id, channel, source, initiated_by_id, at)
            values (uuidv7(), ?, 'CHAT', 'MESSAGE', ?, now() - ? * interval '1 day')`,
          [id, mentorId, days],
        );
  }
  await run(
    `insert into agreement values (?, 2, 'SIGNED', 'BIWEEKLY', 45, '{CHAT}', 'GOAL', null, '{}', '{}', '{}', '{}', '{}', '{}', 'x',
      24, 48, 90, ?, now() - interval '59 days', '[]')`,
    [known.agreed.id, mentorId],
  );
  for (const days of [58, 57])
    await run(`insert into signature values (?, 2, ?, now() - ? * interval '1 day')`, [known.agreed.id, newId(), days]);
  await orm.close(true);
}

test('A database that knew no health learns it from what is there, tells nothing of the past, and looks at once', async () => {
  await live();
  const orm = await openOrm({ url, entities: pairingsEntities, migrations: pairingsSteps });
  await migrate(orm);
  const em = orm.em.fork();
  const rows = await em.execute<{ id: string }[]>(
    `select p.id, told->>'health' as health, agreed->>'frequency' as frequency, (agreed->>'version')::int as version,
      round(extract(epoch from now() - (agreed->>'at')::timestamptz) / 86400)::int as "agreedDaysAgo",
      round(extract(epoch from now() - first_contact_at) / 86400)::int as "firstContactDaysAgo",
      stopped_at is not null as stopped, exploring_since is not null as exploring, d.due_at is not null as watched
    from pairing p left join due d on d.kind = 'pairing.watch' and d.subject = p.id`,
  );
  const of = ({ id }: { id: string }) => rows.find((row) => row.id === id);
  const plain = {
    frequency: null,
    version: null,
    agreedDaysAgo: null,
    stopped: false,
    exploring: false,
    watched: true,
  };
  expect(of(known.agreed)).toMatchObject({
    ...plain,
    health: 'SLIPPING',
    frequency: 'BIWEEKLY',
    version: 2,
    agreedDaysAgo: 57,
    firstContactDaysAgo: 30,
  });
  expect(of(known.exploring)).toMatchObject({ ...plain, health: 'NEW', exploring: true, firstContactDaysAgo: null });
  expect(of(known.forgotten)).toMatchObject({ ...plain, health: 'DORMANT', exploring: true });
  expect(of(known.paused)).toMatchObject({ ...plain, health: 'PAUSED', stopped: true, firstContactDaysAgo: 6 });
  expect(of(known.over)).toMatchObject({ ...plain, health: 'ENDED', watched: false });
  expect(await em.execute('select 1 from outbox')).toEqual([]);
  const tally = await em.execute(`select value, n::int from program_tally where what = 'PAIRING' order by value`);
  expect(tally).toEqual([
    { value: 'ACTIVE', n: 1 },
    { value: 'COMPLETED', n: 1 },
    { value: 'EXPLORING', n: 2 },
    { value: 'PAUSED', n: 1 },
  ]);
  await orm.close(true);
});
