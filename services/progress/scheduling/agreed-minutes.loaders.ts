import { flushedQuery } from '../flushed-query.js';
import type { ProgressUnit } from '../operation.js';

const sql = `select coalesce(sum(m.minutes), 0)::int as minutes from pairing_fact p join meeting m on m.pairing_id = p.pairing_id
  where p.mentor_id = ? and m.starts_at >= ? and m.starts_at < ? and m.id is distinct from ?::uuid
    and m.status in ('CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED')`;

/** Returns the minutes of a mentor's agreed meetings from `from` until `to`, over all pairings, without one meeting. */
export async function sumAgreedMinutes(
  unit: ProgressUnit,
  { mentorId, from, to, except }: { mentorId: string; from: Date; to: Date; except: string | null },
): Promise<number> {
  const [row] = await flushedQuery<{ minutes: number }>(unit, sql, [mentorId, from, to, except]);
  return row?.minutes ?? 0;
}
