import { manyByKey, oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { ActionItemEntity } from '../entities/action-item.entity.js';
import { AgendaItemEntity } from '../entities/agenda-item.entity.js';
import { MeetingNoteEntity } from '../entities/meeting-note.entity.js';
import { PreparationEntity } from '../entities/preparation.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from '../entities/wrap-up.entity.js';

const ofMeetings = (ids: string[]) => ({ meetingId: { $in: ids } });
const ofMeeting = ({ meetingId }: { meetingId: string }): string => meetingId;

/** A meeting's agenda, in its order. */
export const agendaItemsByMeetingId = (em: Em) =>
  manyByKey<AgendaItemEntity>(
    (ids) => em.find(AgendaItemEntity, ofMeetings(ids), { orderBy: { position: 'asc', id: 'asc' } }),
    ofMeeting,
  );

/** What was sent before a meeting, the earliest first. */
export const preparationsByMeetingId = (em: Em) =>
  manyByKey<PreparationEntity>(
    (ids) => em.find(PreparationEntity, ofMeetings(ids), { orderBy: { sentAt: 'asc', senderId: 'asc' } }),
    ofMeeting,
  );

/** A meeting's notes that the viewer may read, the earliest first: private ones are their author's alone. */
export const notesByMeetingId = (em: Em, viewerId: string | null) =>
  manyByKey<MeetingNoteEntity>(async (ids) => {
    const own = viewerId ? [{ authorId: viewerId }] : [];
    const readable = { ...ofMeetings(ids), $or: [{ visibility: 'SHARED' as const }, ...own] };
    return em.find(MeetingNoteEntity, readable, { orderBy: { at: 'asc', id: 'asc' } });
  }, ofMeeting);

/** How a meeting ended; null while nobody has told. */
export const wrapUpByMeetingId = (em: Em) =>
  oneByKey<WrapUpEntity>((ids) => em.find(WrapUpEntity, ofMeetings(ids)), ofMeeting);

/** What each of the two answered at the end, the first first. */
export const wrapUpAnswersByMeetingId = (em: Em) =>
  manyByKey<WrapUpAnswerEntity>(
    (ids) => em.find(WrapUpAnswerEntity, ofMeetings(ids), { orderBy: { at: 'asc', personId: 'asc' } }),
    ofMeeting,
  );

/** How each of the two came, as the other tells. */
export const attendanceByMeetingId = (em: Em) =>
  manyByKey<AttendanceEntity>(
    (ids) => em.find(AttendanceEntity, ofMeetings(ids), { orderBy: { personId: 'asc' } }),
    ofMeeting,
  );

/** The action items that a meeting's wrap-up made, the earliest first. */
export const actionItemsByMeetingId = (em: Em) =>
  manyByKey<ActionItemEntity>(
    (ids) => em.find(ActionItemEntity, ofMeetings(ids), { orderBy: { createdAt: 'asc', id: 'asc' } }),
    (item) => item.meetingId ?? '',
  );
