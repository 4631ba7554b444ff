import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { ActionItemEntity } from '../action-items/action-item.entity.js';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { PreparationEntity } from '../agenda/preparation.entity.js';
import { MeetingNoteEntity } from './meeting-note.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';

/** A meeting's agenda, in its order. */
export const agendaItemsByMeetingId = (em: Em) =>
  plainRowsByKey(em, AgendaItemEntity, { by: 'meetingId', order: { by: ['position', 'id'], direction: 'asc' } });

/** What was sent before a meeting, the earliest first. */
export const preparationsByMeetingId = (em: Em) =>
  plainRowsByKey(em, PreparationEntity, { by: 'meetingId', order: { by: ['sentAt', 'senderId'], direction: 'asc' } });

/** A meeting's notes that the viewer may read, the earliest first: private ones are their author's alone. */
export const notesByMeetingId = (em: Em, viewerId: string | null) =>
  plainRowsByKey(em, MeetingNoteEntity, {
    by: 'meetingId',
    where: { sql: `and (visibility = 'SHARED' or author_id = ?::uuid)`, params: [viewerId] },
    order: { by: ['at', 'id'], direction: 'asc' },
  });

/** How a meeting ended; null while nobody has told. */
export const wrapUpByMeetingId = (em: Em) => plainRowByKey(em, WrapUpEntity, 'meetingId');

/** What each of the two answered at the end, the first first. */
export const wrapUpAnswersByMeetingId = (em: Em) =>
  plainRowsByKey(em, WrapUpAnswerEntity, { by: 'meetingId', order: { by: ['at', 'personId'], direction: 'asc' } });

/** How each of the two came, as the other tells. */
export const attendanceByMeetingId = (em: Em) =>
  plainRowsByKey(em, AttendanceEntity, { by: 'meetingId', order: { by: ['personId'], direction: 'asc' } });

/** The action items that a meeting's wrap-up made, the earliest first. */
export const actionItemsByMeetingId = (em: Em) =>
  plainRowsByKey(em, ActionItemEntity, { by: 'meetingId', order: { by: ['createdAt', 'id'], direction: 'asc' } });
