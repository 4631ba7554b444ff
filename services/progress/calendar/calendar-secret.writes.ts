import { newToken } from '../../shared/auth/one-time-token.js';
import type { ProgressUnit } from '../operation.js';

const make = `insert into calendar_feed (person_id, secret, changed_at) values (?, ?, ?)
  on conflict (person_id) do update set secret = calendar_feed.secret returning secret`;
const renew = `insert into calendar_feed (person_id, secret, changed_at) values (?, ?, ?)
  on conflict (person_id) do update set secret = excluded.secret returning secret`;

/**
 * The secret by which a person's calendar is found: 256 random bits, made the first time. It is kept as it is, since it
 * is shown again whenever it is asked for, and beside nothing that it would protect: the meetings are in this database.
 */
export const findOrCreateCalendarSecret = (unit: ProgressUnit, personId: string): Promise<string> =>
  secretBy(make, unit, personId);

/** A new secret; by the one before, nothing is found any more. */
export const rotateCalendarSecret = (unit: ProgressUnit, personId: string): Promise<string> =>
  secretBy(renew, unit, personId);

async function secretBy(sql: string, unit: ProgressUnit, personId: string): Promise<string> {
  const [row] = await unit.em.execute<{ secret: string }[]>(sql, [personId, newToken(), unit.now]);
  if (!row) throw new Error('The calendar has no secret.');
  return row.secret;
}
