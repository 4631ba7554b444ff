import type { Em } from '../../shared/database/orm.js';

const sql = `select coalesce(sum(m.minutes), 0)::int as minutes from pairing_fact p join meeting m on m.pairing_id = p.pairing_id
  where p.mentor_id = ? and m.starts_at >= ? and m.starts_at < ? and m.id is distinct from ?::uuid
    and m.status in ('CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED')`;

/** Minutes of the meetings that a mentor has agreed to in a span, over all their pairings, one meeting left out. */
export async function sumAgreedMinutes(
  em: Em,
  { mentorId, from, to, except }: { mentorId: string; from: Date; to: Date; except: string | null },
): Promise<number> {
  const [row] = await em.execute<{ minutes: number }[]>(sql, [mentorId, from, to, except]);
  return row?.minutes ?? 0;
}
