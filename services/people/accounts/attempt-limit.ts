import { createHash } from 'node:crypto';
import type pg from 'pg';
import { clientAddressHeader } from '../../shared/http/client-address.js';

interface AttemptLimit {
  /** What the path after `/auth` begins with. */
  path: string;
  /** Counted for the address and the e-mail that is tried together, or for the address alone. */
  by: 'address and e-mail' | 'address';
  max: number;
}

/** Attempts in a minute. An address may stand for a whole school, hence the generous ones. */
const limits: AttemptLimit[] = [
  { path: '/sign-in/email', by: 'address and e-mail', max: 10 },
  { path: '/sign-in/', by: 'address', max: 300 },
  { path: '/two-factor/verify-', by: 'address', max: 30 },
  { path: '/request-password-reset', by: 'address and e-mail', max: 5 },
  { path: '/send-verification-email', by: 'address and e-mail', max: 5 },
  { path: '/reset-password', by: 'address', max: 30 },
];

const countAttemptSql = `insert into attempt (key, count, resets_at) values ($1, 1, now() + interval '1 minute')
  on conflict (key) do update set
    count = case when attempt.resets_at <= now() then 1 else attempt.count + 1 end,
    resets_at = case when attempt.resets_at <= now() then excluded.resets_at else attempt.resets_at end
  returning count, ceil(extract(epoch from resets_at - now()))::int as "secondsLeft"`;
const deleteExpiredSql = `delete from attempt where key in (
  select key from attempt where resets_at < now() - interval '1 minute' limit 100 for update skip locked)`;

/**
 * Counts an attempt where attempts are limited, in the database, so that all instances count together. Answers 429 with
 * Retry-After (RFC 6585, 4) once there were too many in a minute; undefined otherwise. Neither address nor e-mail is
 * kept, only a digest of them, for two minutes.
 */
export async function limitAttempts(pool: pg.Pool, request: Request): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  const path = new URL(request.url).pathname.slice('/auth'.length);
  const held = limits.filter((limit) => path.startsWith(limit.path));
  if (held.length === 0) return undefined;
  const address = request.headers.get(clientAddressHeader) ?? '';
  const email = await emailOf(request);
  let retryAfter = 0;
  for (const limit of held) {
    const key = digest([limit.path, address, ...(limit.by === 'address' ? [] : [email])]);
    const { rows } = await pool.query<{ count: number; secondsLeft: number }>(countAttemptSql, [key]);
    const [row] = rows;
    if (row && row.count > limit.max) retryAfter = Math.max(retryAfter, row.secondsLeft, 1);
  }
  await pool.query(deleteExpiredSql);
  return retryAfter > 0 ? tooManyRequests(retryAfter) : undefined;
}

async function emailOf(request: Request): Promise<string> {
  const body = (await request
    .clone()
    .json()
    .catch(() => null)) as { email?: unknown } | null;
  return String(body?.email ?? '').toLowerCase();
}

const digest = (parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

function tooManyRequests(retryAfter: number): Response {
  const message = `Too many attempts. Try again in ${retryAfter} seconds.`;
  const headers = { 'retry-after': String(retryAfter) };
  return Response.json({ code: 'RATE_LIMITED', message }, { status: 429, headers });
}
