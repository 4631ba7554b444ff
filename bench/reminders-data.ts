import pg from 'pg';

export const reminders = 50_000;

/** Runs statements on a database, one after the other. */
async function fill(url: string, statements: [string, unknown[]?][]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const [sql, params = []] of statements) await client.query(sql, params);
  } finally {
    await client.end();
  }
}

/** Returns the first row of a query. */
export async function oneOf<Row extends object>(url: string, sql: string, params: unknown[] = []): Promise<Row> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows[0];
  } finally {
    await client.end();
  }
}

/** Adds people who never connect, so that there are as many people as reminders. */
export async function addPeople(peopleUrl: string, connected: string[]): Promise<void> {
  await fill(peopleUrl, [
    [
      `insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
        select uuidv7(), 'Personne ' || n, n || '@bench.example', 'fr', 'Europe/Paris', 'ACTIVE', '', now()
        from generate_series(1, $1::int) n`,
      [reminders - connected.length],
    ],
  ]);
}

/** Gives each two people a confirmed meeting, with reminders that all fall due in `inSeconds`. Returns when. */
export async function addReminders(progressUrl: string, personIds: string[], inSeconds: number): Promise<Date> {
  const dueAt = new Date(Date.now() + inSeconds * 1000);
  await fill(progressUrl, [
    ['create temporary table party (n serial, id uuid)'],
    ['insert into party (id) select id from unnest($1::uuid[]) id order by random()', [personIds]],
    [
      `insert into person_fact (person_id, version, locale, time_zone, status)
        select id, 1, 'fr', 'Europe/Paris', 'ACTIVE' from party on conflict do nothing`,
    ],
    [
      `insert into pairing_fact (pairing_id, version, program_id, mentor_id, mentee_id, status)
        select uuidv7(), 1, uuidv7(), a.id, b.id, 'ACTIVE' from party a join party b on b.n = a.n + 1 where a.n % 2 = 1`,
    ],
    [
      `insert into meeting (id, pairing_id, kind, status, organizer_id, proposed_by_id, starts_at, minutes, time_zone, channel, version)
        select uuidv7(), pairing_id, 'REGULAR', 'CONFIRMED', mentee_id, mentee_id, $1::timestamptz + interval '1 hour', 60,
          'Europe/Paris', 'VIDEO', 2 from pairing_fact`,
      [dueAt],
    ],
    [
      `insert into reminder (id, kind, recipient_id, pairing_id, meeting_id, subject_id, minutes_before, starts_at, due_at, status)
        select uuidv7(), 'MEETING_SOON', p.id, m.pairing_id, m.id, m.id, 60, m.starts_at, $1, 'SCHEDULED'
        from meeting m join pairing_fact f on f.pairing_id = m.pairing_id,
          lateral (values (f.mentor_id), (f.mentee_id)) p (id)`,
      [dueAt],
    ],
    [`insert into due (kind, subject, due_at) select 'reminder.send', due_id, due_at from reminder order by random()`],
    ['analyze'],
    [`notify jumelage, 'due'`],
  ]);
  return dueAt;
}
