import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

/** The lock waits for a removal that is under way; a removed document is not shared. */
const shareDocumentsSql = `insert into document_share (document_id, recipient_id, meeting_id, shared_at)
  select d.id, ?, ?, ? from document d where d.id = any(?::uuid[]) and d.person_id = ? for key share
  on conflict do nothing`;

/** Lets the recipient of a preparation open the documents that were sent with it, as far as they are the sender's. */
export async function shareDocuments(
  em: Em,
  { meetingId, senderId, recipientId, documentIds }: ProgressEvents['PreparationSent'],
  at: Date,
): Promise<void> {
  await em.execute(shareDocumentsSql, [recipientId, meetingId, at, sqlArray(documentIds), senderId]);
}
