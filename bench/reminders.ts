import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { addPeople, addReminders, oneOf, reminders } from './reminders-data.js';
import { type BenchServer, startServer } from './server.js';

const connected = 1000;
const leadSeconds = 25;
const query =
  'subscription { meetingReminder { cursor reminder { id kind title dueAt meeting { startsAt minutes } } } }';

/**
 * `npm run bench:reminders`: 50,000 reminders that fall due in the same moment, of 50,000 persons, 1,000 of whom are
 * connected. That each comes once, how long it takes, and how late each was; server, PostgreSQL and clients share the
 * machine. Letters to the other 49,000 go into the queue in the same transactions, and are written meanwhile.
 */
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
const databases = {
  people: await ensureDatabase(postgres.url, 'people'),
  progress: await ensureDatabase(postgres.url, 'progress'),
};
const server = await startServer({ DATABASE_URL: postgres.url, DEMO: '0' });
try {
  await measure(server);
} finally {
  await server.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure({ url }: BenchServer): Promise<void> {
  const accounts = await inTurns(connected, 8, (n) => signUp(url, n));
  console.log(`${connected} accounts made`);
  await addPeople(
    databases.people,
    accounts.map(({ personId }) => personId),
  );
  const { ids } = await oneOf<{ ids: string[] }>(databases.people, 'select array_agg(id) as ids from person');
  const heard: { at: number; id: string }[] = [];
  const clients = await inTurns(connected, 50, (n) => listen(url, accounts[n]?.token ?? '', heard));
  await until('presence', async () => (await present()) === connected);
  console.log(`${connected} connected`);
  const dueAt = await addReminders(databases.progress, ids, leadSeconds);
  const done = await untilSent(dueAt);
  await until('frames', async () => heard.length >= connected);
  await sleep(500);
  await report(dueAt, done, heard);
  for (const client of clients) void client.dispose();
}

async function present(): Promise<number> {
  return (await oneOf<{ n: number }>(databases.progress, 'select count(*)::int as n from live_presence')).n;
}

/** Waits until all are sent; answers when that was seen. */
async function untilSent(dueAt: Date): Promise<number> {
  await sleep(dueAt.getTime() - Date.now());
  const sql = `select count(*)::int as n from due where kind = 'reminder.send'`;
  for (;;) {
    const { n } = await oneOf<{ n: number }>(databases.progress, sql);
    if (n === 0) return Date.now();
    await sleep(50);
  }
}

async function report(dueAt: Date, done: number, heard: { at: number; id: string }[]): Promise<void> {
  const once = await oneOf<{ sent: number; events: number; letters: number }>(
    databases.progress,
    `select (select count(*) from reminder where status = 'SENT')::int as sent,
      (select count(distinct payload->>'reminderId') from outbox where type = 'ReminderSent')::int as events,
      (select count(distinct data->>'reminderId') from jobs.job where name = 'reminder')::int as letters`,
  );
  const all = await oneOf<{ events: number; letters: number; late: number[] }>(
    databases.progress,
    `select (select count(*) from outbox where type = 'ReminderSent')::int as events,
      (select count(*) from jobs.job where name = 'reminder')::int as letters,
      (select array_agg(extract(epoch from sent_at - due_at) * 1000) from reminder) as late`,
  );
  const length = done - dueAt.getTime();
  console.log(`sent: ${once.sent} of ${reminders}; told once: ${once.events} of ${all.events} events`);
  console.log(`letters in the queue: ${once.letters} of ${all.letters}; expected ${reminders - connected}`);
  console.log(
    `frames: ${heard.length}, of ${new Set(heard.map(({ id }) => id)).size} reminders; expected ${connected}`,
  );
  console.log(`all were sent within ${length} ms: ${Math.round((reminders / length) * 1000)} a second`);
  percentiles('from due to sent', all.late.map(Number), length);
  percentiles(
    'from due to the frame of who is connected',
    heard.map(({ at }) => at - dueAt.getTime()),
    length,
  );
}

function percentiles(what: string, values: number[], length: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const beyond = Math.max(0, at(0.99) - length).toFixed(0);
  const parts = [0.5, 0.95, 0.99, 1].map((share) => at(share).toFixed(0));
  console.log(
    `${what}: median ${parts[0]} ms, 95th ${parts[1]} ms, 99th ${parts[2]} ms, last ${parts[3]} ms; 99th beyond the batch: ${beyond} ms`,
  );
}

interface Account {
  personId: string;
  token: string;
}

async function signUp(url: string, n: number): Promise<Account> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name: `Branché ${n}`, email: `live${n}@bench.example`, password: 'a good password' });
  const made = await fetch(`${url}/auth/sign-up/email`, { method: 'POST', headers, body });
  const { token: session, user } = (await made.json()) as { token: string; user: { id: string } };
  const answer = await fetch(`${url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
  return { personId: user.id, token: ((await answer.json()) as { token: string }).token };
}

async function listen(url: string, token: string, heard: { at: number; id: string }[]): Promise<Client> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  client.subscribe<{ meetingReminder: { reminder: { id: string } } }>(
    { query },
    {
      next: ({ data }) => heard.push({ at: Date.now(), id: data?.meetingReminder.reminder.id ?? '' }),
      error: console.error,
      complete() {},
    },
  );
  return client;
}

/** Does something so many times, so many at once; answers what each answered. */
async function inTurns<T>(count: number, atOnce: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < count; n += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - n) }, (_, index) => n + index);
    results.push(...(await Promise.all(numbers.map(work))));
  }
  return results;
}

async function until(what: string, ready: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; !(await ready()); ) {
    if (Date.now() > deadline) throw new Error(`No ${what} came.`);
    await sleep(100);
  }
}
