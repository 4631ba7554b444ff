import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

/** The lock waits for a removal that is under way, and then no longer finds the document. */
const insert = `insert into document_share (document_id, recipient_id, meeting_id, shared_at)
  select d.id, ?, ?, ? from document d where d.id = any(?::uuid[]) and d.person_id = ? for key share
  on conflict do nothing`;

/** Lets the recipient of a preparation open the documents sent with it; only the sender's own, and none removed since. */
export async function shareDocuments(
  em: Em,
  { meetingId, senderId, recipientId, documentIds }: ProgressEvents['PreparationSent'],
  at: Date,
): Promise<void> {
  await em.execute(insert, [recipientId, meetingId, at, sqlArray(documentIds), senderId]);
}
