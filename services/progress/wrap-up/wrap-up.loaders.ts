import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { MeetingNoteEntity } from './meeting-note.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';

type Source = Pick<LoaderSource, 'em' | 'viewerId'>;

export const wrapUpLoaders = {
  /** A meeting's notes that the viewer may read, earliest first. */
  notesByMeetingId: ({ em, viewerId }: Source) =>
    plainRowsByKey(em, MeetingNoteEntity, {
      by: 'meetingId',
      where: { sql: `and (visibility = 'SHARED' or author_id = ?::uuid)`, params: [viewerId] },
      order: { by: ['at', 'id'], direction: 'asc' },
    }),

  wrapUpByMeetingId: ({ em }: Source) => plainRowByKey(em, WrapUpEntity, 'meetingId'),

  /** The parties' wrap-up answers for a meeting, earliest first. */
  wrapUpAnswersByMeetingId: ({ em }: Source) =>
    plainRowsByKey(em, WrapUpAnswerEntity, { by: 'meetingId', order: { by: ['at', 'personId'], direction: 'asc' } }),

  /** The attendance of each party, as the other party reported it. */
  attendanceByMeetingId: ({ em }: Source) =>
    plainRowsByKey(em, AttendanceEntity, { by: 'meetingId', order: { by: ['personId'], direction: 'asc' } }),
};
