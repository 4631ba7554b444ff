import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import { Notifier } from '../../../../services/shared/database/notifier.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { type DueHandler, DueLoop } from '../../../../services/shared/jobs/due-loop.js';
import { transact } from '../../../../services/shared/outbox/unit-of-work.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const logger = pino({ level: 'silent' });
const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let databases: ClonedDatabases;
let orm: Orm;
let open: { loop: DueLoop; notifier: Notifier }[] = [];

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: progressEntities, migrations: progressSteps });
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});
beforeEach(async () => {
  clock.set(start);
  await orm.em.fork().execute('truncate due, outbox');
});
afterEach(async () => {
  for (const { loop, notifier } of open) {
    await loop.close();
    await notifier.close();
  }
  open = [];
});

/** Starts a due loop as one instance has it. */
async function instance(handlers: Record<string, DueHandler>): Promise<{ loop: DueLoop; notifier: Notifier }> {
  const notifier = new Notifier(databases.urls.progress, logger);
  const one = { notifier, loop: new DueLoop({ orm, clock, notifier, handlers, logger }) };
  open.push(one);
  await notifier.listen();
  return one;
}

/** Records each subject as an event, in the transaction that deletes its due row. */
const tell: DueHandler = async (unit, subjects) => {
  for (const subject of subjects) unit.record({ type: 'Rang', streams: [subject], actorId: null, payload: {} });
};

const insert = 'insert into due (kind, subject, due_at) select $1, uuidv7(), $2 from generate_series(1, $3)';
async function due(kind: string, at: Date, count = 1): Promise<void> {
  const client = new pg.Client({ connectionString: databases.urls.progress });
  await client.connect();
  await client.query(insert, [kind, at, count]);
  await client.end();
}
const rang = async () =>
  (await orm.em.fork().execute<{ subject: string }[]>('select streams[1] as subject from outbox')).map(
    ({ subject }) => subject,
  );
const left = () =>
  orm.em
    .fork()
    .execute<{ kind: string; attempts: number; due_at: Date; last_error: string | null }[]>(
      'select * from due order by due_at',
    );

async function until(ready: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await ready()); ) {
    if (Date.now() > deadline) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('two instances handle all due rows once, and leave the others', async () => {
  await due('ring', start, 1500);
  await due('ring', after(1), 3);
  const [a, b] = [await instance({ ring: tell }), await instance({ ring: tell })];
  await Promise.all([a.loop.drain(), b.loop.drain()]);
  await until(async () => (await rang()).length >= 1500);
  const subjects = await rang();
  expect(subjects).toHaveLength(1500);
  expect(new Set(subjects).size).toBe(1500);
  expect(await left()).toHaveLength(3);
});

test('a failing row rolls back its batch, and each row is then retried alone', async () => {
  await due('ring', start, 5);
  await due('break', start);
  await due('ring', start, 5);
  await instance({
    ring: tell,
    break: async (unit, subjects) => {
      await tell(unit, subjects);
      throw new Error('It broke.');
    },
  });
  await until(async () => (await rang()).length === 10 && (await left())[0]?.attempts === 1);
  expect(new Set(await rang()).size).toBe(10);
  const [postponed, ...others] = await left();
  expect(others).toEqual([]);
  expect(postponed).toMatchObject({ kind: 'break', attempts: 1, last_error: 'Error: It broke.' });
  expect(new Date(postponed?.due_at ?? 0)).toEqual(new Date(start.getTime() + 1000));
});

test('a row that fails repeatedly is retried with increasing delays, until it succeeds', async () => {
  await due('shaky', start);
  const { notifier } = await instance({
    shaky: async (unit, subjects) => {
      if (unit.now < new Date(start.getTime() + 71_000)) throw new Error('Not yet.');
      await tell(unit, subjects);
    },
  });
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    await until(async () => (await left())[0]?.attempts === attempt);
    const dueAt = new Date((await left())[0]?.due_at ?? 0);
    waits.push(dueAt.getTime() - clock.now().getTime());
    clock.set(dueAt);
    notifier.notify('due');
  }
  expect(waits).toEqual([1_000, 10_000, 60_000]);
  await until(async () => (await rang()).length === 1);
  expect(await left()).toEqual([]);
});

test('a row of an unknown kind blocks no other row', async () => {
  await due('mystery', new Date(start.getTime() - 1000), 3);
  await due('ring', start, 3);
  await instance({ ring: tell });
  await until(async () => (await rang()).length === 3);
  await until(async () => (await left()).every(({ attempts }) => attempts === 1));
  expect((await left()).map(({ kind }) => kind)).toEqual(['mystery', 'mystery', 'mystery']);
});

test('an earlier row wakes a loop that sleeps until a later one', async () => {
  await due('ring', after(600));
  const { loop, notifier } = await instance({ ring: tell });
  await loop.drain();
  const subject = newId();
  await transact({ em: orm.em, clock, notifier }, async (unit) => unit.schedule('ring', subject, start));
  await until(async () => (await rang()).length === 1);
  expect(await rang()).toEqual([subject]);
});

test('a row that another instance scheduled wakes this instance', async () => {
  await due('ring', after(600));
  const { loop } = await instance({ ring: tell });
  await loop.drain();
  const elsewhere = new Notifier(databases.urls.progress, logger);
  await elsewhere.listen();
  await transact({ em: orm.em, clock, notifier: elsewhere }, async (unit) => unit.schedule('ring', newId(), start));
  await until(async () => (await rang()).length === 1);
  await elsewhere.close();
});

test('scheduling a row again moves it, and unscheduling removes it', async () => {
  const [moved, gone] = [newId(), newId()];
  const { loop, notifier } = await instance({ ring: tell });
  const change = (work: Parameters<typeof transact<void>>[1]) => transact({ em: orm.em, clock, notifier }, work);
  await change(async (unit) => {
    unit.schedule('ring', moved, after(1));
    unit.schedule('ring', gone, after(1));
  });
  await change(async (unit) => {
    unit.schedule('ring', moved, after(3));
    unit.unschedule('ring', gone);
  });
  clock.set(after(2));
  expect(await loop.drain()).toBe(0);
  clock.set(after(3));
  await loop.drain();
  await until(async () => (await rang()).length === 1);
  expect(await rang()).toEqual([moved]);
});

test('a paused loop handles nothing', async () => {
  const { loop, notifier } = await instance({ ring: tell });
  await loop.drain();
  const release = loop.pause();
  // Batches that the loop had begun before are finished by then.
  await orm.em.fork().execute('select pg_sleep(0.2)');
  await transact({ em: orm.em, clock, notifier }, async (unit) => unit.schedule('ring', newId(), start));
  await orm.em.fork().execute('select pg_sleep(0.05)');
  expect(await rang()).toEqual([]);
  release();
  await until(async () => (await rang()).length === 1);
});

test('a process that dies in the middle unlocks its rows at once', async () => {
  await due('ring', start, 10);
  const dying = new pg.Client({ connectionString: databases.urls.progress });
  dying.on('error', () => undefined);
  await dying.connect();
  await dying.query('begin');
  const { rowCount } = await dying.query(
    'delete from due where id in (select id from due limit 6 for update skip locked) returning id',
  );
  expect(rowCount).toBe(6);
  const { loop } = await instance({ ring: tell });
  await until(async () => (await rang()).length === 4);
  const [{ pid }] = (await dying.query('select pg_backend_pid() as pid')).rows as [{ pid: number }];
  await orm.em.fork().execute('select pg_terminate_backend(?)', [pid]);
  await until(async () => (await loop.drain()) >= 0 && (await rang()).length === 10);
  expect(new Set(await rang()).size).toBe(10);
  await dying.end().catch(() => undefined);
});
