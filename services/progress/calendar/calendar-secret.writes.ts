import { newToken } from '../../shared/auth/one-time-token.js';
import type { ProgressUnit } from '../operation.js';

const findOrInsert = `insert into calendar_feed (person_id, secret, changed_at) values (?, ?, ?)
  on conflict (person_id) do update set secret = calendar_feed.secret returning secret`;
const replace = `insert into calendar_feed (person_id, secret, changed_at) values (?, ?, ?)
  on conflict (person_id) do update set secret = excluded.secret returning secret`;

/**
 * Returns the secret in a person's calendar address: 256 random bits, created on first use. It is stored in plain text
 * because it is shown again, and because it protects only what is in the same database.
 */
export const findOrCreateCalendarSecret = (unit: ProgressUnit, personId: string): Promise<string> =>
  secretBy(findOrInsert, unit, personId);

/** Replaces the secret; the old address stops working. */
export const rotateCalendarSecret = (unit: ProgressUnit, personId: string): Promise<string> =>
  secretBy(replace, unit, personId);

async function secretBy(sql: string, unit: ProgressUnit, personId: string): Promise<string> {
  const [row] = await unit.em.execute<{ secret: string }[]>(sql, [personId, newToken(), unit.now]);
  if (!row) throw new Error('The calendar has no secret.');
  return row.secret;
}
