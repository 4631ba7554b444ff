import type { Em } from '../../shared/database/orm.js';

/** What is the author's alone goes; documents that no longer exist are named nowhere. */
const statements = [
  `delete from meeting_note where author_id = ? and visibility = 'PRIVATE'`,
  `update preparation set document_ids = '{}' where sender_id = ?`,
];

/** Lets go of what a person kept to themselves of their meetings. What both could read is the other's history too. */
export async function eraseMeetingData(em: Em, personId: string): Promise<void> {
  for (const statement of statements) await em.execute(statement, [personId]);
}
