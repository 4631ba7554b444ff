import type { Em } from '../../shared/database/orm.js';

const keep = `update calendar_feed set etag = ?, changed_at = ? where person_id = ? and etag is distinct from ?
  returning changed_at`;

/** Keeps what a calendar answers now, and since when that is so: names and wishes change it too, not only meetings. */
export async function recordFeedEtag(
  em: Em,
  { personId, etag, changedAt }: { personId: string; etag: string; changedAt: Date },
  now: Date,
): Promise<Date> {
  const rows = await em.execute<unknown[]>(keep, [etag, now, personId, etag]);
  return rows.length > 0 ? now : changedAt;
}
