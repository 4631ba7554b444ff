import type { Em } from '../../shared/database/orm.js';

/** Deletes private notes and references to deleted documents. */
const statements = [
  `delete from meeting_note where author_id = ? and visibility = 'PRIVATE'`,
  `update preparation set document_ids = '{}' where sender_id = ?`,
];

/** Deletes a person's private meeting data. Shared data stays: it is the other party's history too. */
export async function eraseMeetingData(em: Em, personId: string): Promise<void> {
  for (const statement of statements) await em.execute(statement, [personId]);
}
