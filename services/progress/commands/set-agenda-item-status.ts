import { accept, type Result, refuse } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { AgendaItemStatusName } from '../domain/agenda.js';
import { meetingStatusAt } from '../domain/meeting.js';
import { decideMeetingTransition } from '../domain/meeting-machine.js';
import { AgendaItemEntity } from '../entities/agenda-item.entity.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { changeMeeting, recordMeetingChange } from './change-meeting.js';

/**
 * Either party says what became of an agenda item, until the meeting is wrapped up. What it is already changes nothing.
 * Refuses NOT_FOUND, WRONG_STATUS.
 */
export function setAgendaItemStatus(
  context: ProgressContext,
  { meetingId, itemId, status }: { meetingId: string; itemId: string; status: AgendaItemStatusName },
): Promise<Result<MeetingEntity, 'NOT_FOUND' | 'WRONG_STATUS' | 'NOT_YOURS'>> {
  return changeMeeting<'NOT_FOUND' | 'WRONG_STATUS' | 'NOT_YOURS'>(
    context,
    { id: meetingId, path: ['meetingId'] },
    async (change) => {
      const { unit, meeting } = change;
      const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'SETTLE_ITEM', 'OTHER', 'meetingId');
      if (!move.ok) return move;
      const item = await unit.em.findOne(AgendaItemEntity, { id: itemId, meetingId });
      if (!item) return refuse('NOT_FOUND', 'itemId', 'agenda.itemNotFound');
      if (item.status === status) return accept(meeting);
      item.status = status;
      recordMeetingChange(change, 'MeetingAgendaChanged', {});
      return accept(meeting);
    },
  );
}
