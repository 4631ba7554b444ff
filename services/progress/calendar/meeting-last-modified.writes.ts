import type { ProgressUnit } from '../operation.js';

const upsert = `insert into calendar_stamp (meeting_id, changed_at) values (?, ?)
  on conflict (meeting_id) do update set changed_at = greatest(calendar_stamp.changed_at, excluded.changed_at)`;

/** Stores when a meeting last changed: LAST-MODIFIED of RFC 5545. */
export async function recordMeetingLastModified(unit: ProgressUnit, meetingId: string, at: Date): Promise<void> {
  await unit.em.execute(upsert, [meetingId, at]);
}
