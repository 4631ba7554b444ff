import pg from 'pg';
import type { DatabaseUrls } from '../../services/shared/database/service-databases.js';

/** Runs one statement on a new connection. */
export async function runSql<Row extends object>(url: string, sql: string, params: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows;
  } finally {
    await client.end();
  }
}

export const personId = (n: number): string => uuidOf(1, n);
export const pairingId = (n: number): string => uuidOf(2, n);
export const goalId = (n: number): string => uuidOf(3, n);
export const sessionOf = (n: number): string => `bench-session-of-person-${n}`;

const uuidOf = (kind: number, n: number) => `0195a3f0-000${kind}-7000-8000-${String(n).padStart(12, '0')}`;

const ids = `create or replace function pg_temp.id_of(kind int, n int) returns uuid language sql as
  $$ select ('0195a3f0-000' || kind || '-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;`;

/** Adds pairings with a goal each. Person 2n is the mentor of pairing n, and person 2n + 1 its mentee. */
export async function addPairs(urls: DatabaseUrls, count: number): Promise<void> {
  const people = `generate_series(0, ${2 * count - 1}) n`;
  const pairs = `generate_series(0, ${count - 1}) n`;
  await runSql(
    urls.people,
    `${ids}
    insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
      select pg_temp.id_of(1, n), 'Personne ' || n, n || '@bench.example', 'fr', 'Europe/Paris', 'ACTIVE', '', now() from ${people};
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      select pg_temp.id_of(1, n)::text, 'Personne ' || n, n || '@bench.example', true, now(), now() from ${people};
    insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
      select pg_temp.id_of(4, n)::text, 'bench-session-of-person-' || n, pg_temp.id_of(1, n)::text, now() + interval '1 day', now(), now()
      from ${people};
    insert into pairing_party (pairing_id, program_id, mentor_id, mentee_id, status, version)
      select pg_temp.id_of(2, n), pg_temp.id_of(5, 0), pg_temp.id_of(1, 2 * n), pg_temp.id_of(1, 2 * n + 1), 'ACTIVE', 1
      from ${pairs};
    analyze`,
  );
  await runSql(
    urls.pairings,
    `${ids}
    insert into person_fact (person_id, version, time_zone, status)
      select pg_temp.id_of(1, n), 1, 'Europe/Paris', 'ACTIVE' from ${people};
    insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at)
      select pg_temp.id_of(2, n), pg_temp.id_of(5, 0), pg_temp.id_of(1, 2 * n), pg_temp.id_of(1, 2 * n + 1), 'ONGOING', 'REQUEST',
        'ACTIVE', '[]', now() from ${pairs};
    analyze`,
  );
  await runSql(
    urls.progress,
    `${ids}
    insert into person_fact (person_id, version, locale, time_zone, status)
      select pg_temp.id_of(1, n), 1, 'fr', 'Europe/Paris', 'ACTIVE' from ${people};
    insert into pairing_fact (pairing_id, version, program_id, mentor_id, mentee_id, status)
      select pg_temp.id_of(2, n), 1, pg_temp.id_of(5, 0), pg_temp.id_of(1, 2 * n), pg_temp.id_of(1, 2 * n + 1), 'ACTIVE' from ${pairs};
    insert into goal (id, pairing_id, owner_id, title, horizon, domain, status, percent, created_at)
      select pg_temp.id_of(3, n), pg_temp.id_of(2, n), pg_temp.id_of(1, 2 * n + 1), 'Vendre ma première série', 'SHORT',
        'PROFESSIONAL', 'ACTIVE', 0, now() from ${pairs};
    analyze`,
  );
}
