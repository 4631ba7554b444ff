import type { Em } from '../../shared/database/orm.js';

const updateEtag = `update calendar_feed set etag = ?, changed_at = ? where person_id = ? and etag is distinct from ?
  returning changed_at`;

/** Stores the current ETag of a calendar; returns since when it is the same. Names and preferences change it too. */
export async function recordFeedEtag(
  em: Em,
  { personId, etag, changedAt }: { personId: string; etag: string; changedAt: Date },
  now: Date,
): Promise<Date> {
  const rows = await em.execute<unknown[]>(updateEtag, [etag, now, personId, etag]);
  return rows.length > 0 ? now : changedAt;
}
