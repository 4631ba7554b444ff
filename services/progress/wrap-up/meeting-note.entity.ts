import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { NoteVisibilityName } from './meeting-note.domain.js';

/** What somebody wrote down of a meeting. */
export const MeetingNoteEntity = defineEntity({
  name: 'MeetingNoteEntity',
  tableName: 'meeting_note',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    authorId: p.uuid(),
    text: p.text(),
    visibility: p.text().$type<NoteVisibilityName>(),
    at: p.datetime(),
  },
});
export type MeetingNoteEntity = InferEntity<typeof MeetingNoteEntity>;
