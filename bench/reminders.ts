import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { withPostgres } from './bench-database.js';
import { addPeople, addReminders, oneOf, reminders } from './reminders-data.js';
import { startServer } from './server.js';

const connected = 1000;
const leadSeconds = 25;
const query =
  'subscription { meetingReminder { cursor reminder { id kind title dueAt meeting { startsAt minutes } } } }';

/** The addresses of the databases that the benchmark reads and fills. */
interface Databases {
  people: string;
  progress: string;
}

/** A reminder that a client received, and when, in ms since 1970. */
interface ReceivedReminder {
  at: number;
  id: string;
}

/**
 * `npm run bench:reminders`: 50,000 reminders of 50,000 people fall due at the same moment, and 1,000 of the people are
 * connected. Prints whether each came once, how long it takes, and how late each was. E-mails to the other 49,000 are
 * queued in the same transactions and written meanwhile. Server, PostgreSQL and clients share the machine.
 */
export function benchReminders(): Promise<void> {
  return withPostgres(async (postgresUrl) => {
    const people = await ensureDatabase(postgresUrl, 'people');
    const progress = await ensureDatabase(postgresUrl, 'progress');
    const server = await startServer({ DATABASE_URL: postgresUrl, DEMO: '0' });
    try {
      await measure(server.url, { people, progress });
    } finally {
      await server.close();
    }
  });
}

async function measure(url: string, databases: Databases): Promise<void> {
  const accounts = await inBatches(connected, 8, (n) => signUp(url, n));
  console.log(`${connected} accounts created`);
  await addPeople(
    databases.people,
    accounts.map(({ personId }) => personId),
  );
  const { ids } = await oneOf<{ ids: string[] }>(databases.people, 'select array_agg(id) as ids from person');
  const received: ReceivedReminder[] = [];
  const clients = await inBatches(connected, 50, (n) => listen(url, accounts[n]?.token ?? '', received));
  await until('presence', async () => (await countPresent(databases)) === connected);
  console.log(`${connected} connected`);
  const dueAt = await addReminders(databases.progress, ids, leadSeconds);
  const sentAt = await untilSent(databases, dueAt);
  await until('frames', async () => received.length >= connected);
  await sleep(500);
  await report(databases, { dueAt, sentAt, received });
  for (const client of clients) void client.dispose();
}

async function countPresent(databases: Databases): Promise<number> {
  return (await oneOf<{ n: number }>(databases.progress, 'select count(*)::int as n from live_presence')).n;
}

/** Waits until all reminders are sent. Returns when that was seen, in ms since 1970. */
async function untilSent(databases: Databases, dueAt: Date): Promise<number> {
  await sleep(dueAt.getTime() - Date.now());
  const sql = `select count(*)::int as n from due where kind = 'reminder.send'`;
  for (;;) {
    const { n } = await oneOf<{ n: number }>(databases.progress, sql);
    if (n === 0) return Date.now();
    await sleep(50);
  }
}

interface Outcome {
  dueAt: Date;
  sentAt: number;
  received: ReceivedReminder[];
}

async function report(databases: Databases, { dueAt, sentAt, received }: Outcome): Promise<void> {
  const distinct = await oneOf<{ sent: number; events: number; emails: number }>(
    databases.progress,
    `select (select count(*) from reminder where status = 'SENT')::int as sent,
      (select count(distinct payload->>'reminderId') from outbox where type = 'ReminderSent')::int as events,
      (select count(distinct data->>'reminderId') from jobs.job where name = 'reminder')::int as emails`,
  );
  const all = await oneOf<{ events: number; emails: number; late: number[] }>(
    databases.progress,
    `select (select count(*) from outbox where type = 'ReminderSent')::int as events,
      (select count(*) from jobs.job where name = 'reminder')::int as emails,
      (select array_agg(extract(epoch from sent_at - due_at) * 1000) from reminder) as late`,
  );
  const batchMs = sentAt - dueAt.getTime();
  console.log(`sent: ${distinct.sent} of ${reminders}; distinct events: ${distinct.events} of ${all.events}`);
  console.log(`e-mails in the queue: ${distinct.emails} of ${all.emails}; expected ${reminders - connected}`);
  console.log(
    `frames: ${received.length}, of ${new Set(received.map(({ id }) => id)).size} reminders; expected ${connected}`,
  );
  console.log(`all were sent within ${batchMs} ms: ${Math.round((reminders / batchMs) * 1000)} per second`);
  percentiles('from due to sent', all.late.map(Number), batchMs);
  percentiles(
    'from due to the frame of a connected client',
    received.map(({ at }) => at - dueAt.getTime()),
    batchMs,
  );
}

function percentiles(what: string, values: number[], batchMs: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const beyond = Math.max(0, at(0.99) - batchMs).toFixed(0);
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
  const signedUp = await fetch(`${url}/auth/sign-up/email`, { method: 'POST', headers, body });
  const { token: session, user } = (await signedUp.json()) as { token: string; user: { id: string } };
  const answer = await fetch(`${url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
  return { personId: user.id, token: ((await answer.json()) as { token: string }).token };
}

async function listen(url: string, token: string, received: ReceivedReminder[]): Promise<Client> {
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
      next: ({ data }) => received.push({ at: Date.now(), id: data?.meetingReminder.reminder.id ?? '' }),
      error: console.error,
      complete() {},
    },
  );
  return client;
}

/** Runs work `count` times, at most `atOnce` at a time. Returns the results in order. */
async function inBatches<T>(count: number, atOnce: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < count; n += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - n) }, (_, index) => n + index);
    results.push(...(await Promise.all(numbers.map(work))));
  }
  return results;
}

async function until(what: string, ready: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; !(await ready()); ) {
    if (Date.now() > deadline) throw new Error(`Timed out waiting for ${what}.`);
    await sleep(100);
  }
}
