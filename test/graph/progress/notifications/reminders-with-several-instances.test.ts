import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createActivePairing } from '../../../support/fixtures/active-pairing.js';
import { type TestPairing } from '../../../support/fixtures/fixtures.js';
import { type LiveSubscription, signUp } from '../../../support/graph/api-client.js';
import { hasProgram, type Processes, startProcesses } from '../../../support/processes/processes.js';

const isThere = hasProgram('nats-server');
if (!isThere) console.warn('SKIPPED: nats-server is not on this machine, so nothing runs as separate processes here.');
if (!isThere && process.env.CI) throw new Error('In CI nothing may be skipped: nats-server is missing.');

const strangers = 4000;
const own = 60;
const FOLLOW = 'subscription ($after: String) { meetingReminder(after: $after) { cursor reminder { id } } }';

/**
 * A confirmed meeting, and reminders of it that are all due at one moment: many of people who are not connected, some of
 * one who is.
 */
const insertMeeting = `insert into meeting (id, pairing_id, kind, status, organizer_id, proposed_by_id, starts_at, minutes,
    time_zone, channel, ics_sequence, version)
  values (uuidv7(), $1, 'REGULAR', 'CONFIRMED', $2, $2, date_trunc('milliseconds', now() + interval '2 hours'), 30, 'UTC', 'CHAT', 1, 2)
  returning id`;
const insertReminders = `with made as (
    insert into reminder (id, kind, recipient_id, pairing_id, meeting_id, subject_id, minutes_before, starts_at, due_id, due_at, status)
      select n.id, 'MEETING_SOON', case when n.at <= $3 then $2::uuid else uuidv7() end, m.pairing_id, m.id, m.id, n.at, m.starts_at,
        n.id, now() + interval '2 seconds', 'SCHEDULED'
      from meeting m, (select uuidv7() as id, at from generate_series(1, $4::int) at) n where m.id = $1 returning id, due_id, due_at)
  , dues as (insert into due (kind, subject, due_at) select 'reminder.send', due_id, due_at from made)
  select id from made`;

(isThere ? describe : describe.skip)('Two instances of progress', () => {
  let processes: Processes;
  let pairing: TestPairing;
  let folder: string;
  let db: pg.Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jumelage-letters-'));
    processes = await startProcesses({ DATA_DIR: folder });
    pairing = await createActivePairing(await signUp(processes.url, 'Solange'), await signUp(processes.url, 'Malik'));
    db = new pg.Client({ connectionString: processes.databaseUrl('progress') });
    await db.connect();
  }, 60_000);

  afterAll(async () => {
    await db?.end();
    await processes?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const count = async (sql: string): Promise<number> => Number((await db.query(sql)).rows[0].n);
  const sent = () => count(`select count(*) as n from reminder where status = 'SENT'`);
  async function until(what: string, ready: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + 30_000; !(await ready()); ) {
      if (Date.now() > deadline) throw new Error(`${what} did not happen.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const makeDue = async (): Promise<Set<string>> => {
    const { rows } = await db.query(insertMeeting, [pairing.pairingId, pairing.mentee.personId]);
    const made = await db.query(insertReminders, [rows[0].id, pairing.mentee.personId, own, own + strangers]);
    await db.query(`notify jumelage, 'due'`);
    return new Set(made.rows.map(({ id }) => id));
  };
  const heardBy = (live: LiveSubscription) =>
    live.results.map(({ data }) => data.meetingReminder.reminder.id as string);
  const isConnected = () =>
    until(
      'presence',
      async () => (await count('select count(*) as n from live_presence where valid_until > now()')) > 0,
    );

  test('send each reminder once, though one of them is killed halfway, and again when the other one is', async () => {
    const twin = await processes.startAnother('progress');
    const live = pairing.mentee.subscribe(FOLLOW);
    await isConnected();
    const made = await makeDue();
    await until('half of it', async () => (await sent()) > 500);
    await twin.stop('SIGKILL');
    const atKill = await sent();
    await until('all of it', async () => (await sent()) === made.size);
    expect(atKill).toBeLessThan(made.size);
    await live.until(own);
    const told = new Set(heardBy(live));
    expect([told.size, heardBy(live).length]).toEqual([own, own]);

    const other = await processes.startAnother('progress');
    const more = await makeDue();
    await until('some of it', async () => (await sent()) > made.size + 500);
    await processes.restart('progress');
    await until('the rest', async () => (await sent()) === made.size + more.size);
    // The gateway follows on by itself, from the last that came, when the instance it followed is gone.
    await live.until(2 * own);
    const all = heardBy(live);
    live.close();
    expect([all.length, new Set(all).size]).toEqual([2 * own, 2 * own]);
    await other.stop('SIGTERM');

    const events = `select payload->>'reminderId' as id from outbox where type = 'ReminderSent'`;
    expect(await count(`select count(*) as n from (${events}) e`)).toBe(2 * (own + strangers));
    expect(await count(`select count(distinct id) as n from (${events}) e`)).toBe(2 * (own + strangers));
    const letters = `select data->>'reminderId' as id from jobs.job where name = 'reminder'`;
    const written = await count(`select count(*) as n from (${letters}) l`);
    expect(await count(`select count(distinct id) as n from (${letters}) l`)).toBe(written);
    // Who was connected is written to only where their instance was gone when their reminder was due.
    expect(written).toBeGreaterThanOrEqual(2 * strangers);
    expect(written).toBeLessThanOrEqual(2 * strangers + own);
  }, 120_000);

  test('write to who is not connected, each reminder once', async () => {
    const mails = async () =>
      (await readdir(join(folder, 'mail')).catch(() => [])).filter((name) => name.endsWith('.eml'));
    await db.query(`delete from jobs.job where name = 'reminder' and state = 'created'`);
    const before = (await mails()).length;
    const { rows } = await db.query(insertMeeting, [pairing.pairingId, pairing.mentor.personId]);
    await db.query(insertReminders, [rows[0].id, pairing.mentor.personId, 3, 3]);
    await db.query(`notify jumelage, 'due'`);
    await until('three letters', async () => (await mails()).length >= before + 3);
    expect(await mails()).toHaveLength(before + 3);
  }, 60_000);

  test('serve the same calendar, through the gateway', async () => {
    const { calendarUrl } = await pairing.mentee.query('{ calendarUrl }');
    const response = await fetch(calendarUrl);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const again = await fetch(calendarUrl, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await fetch(`${processes.url}/calendar/nothing.ics`)).status).toBe(404);
  });
});
