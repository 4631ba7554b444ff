import { createHash } from 'node:crypto';
import type pg from 'pg';
import { clientAddressHeader } from '../../shared/http/client-address.js';

interface AttemptLimit {
  /** Prefix of the path after `/auth`. */
  path: string;
  /** What attempts are counted by: the client's address, alone or together with the e-mail. */
  by: 'address and e-mail' | 'address';
  max: number;
}

/** Attempts per minute. Limits by address alone are high: a whole school may share one address. */
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
 * Counts an attempt and returns a 429 response with Retry-After (RFC 6585, section 4) when there were too many in a
 * minute; undefined otherwise. The database counts for all instances. It stores a digest of address and e-mail, for two
 * minutes.
 */
export async function limitAttempts(pool: pg.Pool, request: Request): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  const path = new URL(request.url).pathname.slice('/auth'.length);
  const matching = limits.filter((limit) => path.startsWith(limit.path));
  if (matching.length === 0) return undefined;
  const address = request.headers.get(clientAddressHeader) ?? '';
  const email = await emailOf(request);
  let retryAfter = 0;
  for (const limit of matching) {
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
