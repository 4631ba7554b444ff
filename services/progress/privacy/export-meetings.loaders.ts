import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { PreparationEntity } from '../agenda/preparation.entity.js';
import { MeetingNoteEntity } from '../wrap-up/meeting-note.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity } from '../wrap-up/wrap-up.entity.js';

/**
 * Returns what a person contributed to meetings: agenda items, preparations, notes including private ones, wrap-up answers
 * and their attendance. The other party's contributions are not included.
 */
export async function exportMeetings(em: Em, personId: string): Promise<PersonExport> {
  return {
    agendaItems: await em.find(AgendaItemEntity, { authorId: personId }, { orderBy: { id: 'asc' } }),
    preparations: await em.find(PreparationEntity, { senderId: personId }, { orderBy: { sentAt: 'asc' } }),
    meetingNotes: await em.find(MeetingNoteEntity, { authorId: personId }, { orderBy: { at: 'asc', id: 'asc' } }),
    wrapUps: await em.find(WrapUpAnswerEntity, { personId }, { orderBy: { at: 'asc' } }),
    attendance: await em.find(AttendanceEntity, { personId }, { orderBy: { meetingId: 'asc' } }),
  };
}
