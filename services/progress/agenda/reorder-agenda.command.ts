import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeMeeting, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { decideReorder } from './agenda.domain.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID';

/** Either party puts the agenda in another order, naming all of its items. Refuses NOT_FOUND, WRONG_STATUS, INVALID. */
export function reorderAgenda(
  context: ProgressContext,
  { meetingId, itemIds }: { meetingId: string; itemIds: string[] },
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changeMeeting<Code>(context, { id: meetingId, path: ['meetingId'] }, async (change) => {
    const { unit, meeting } = change;
    const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'CHANGE_AGENDA', 'OTHER', 'meetingId');
    if (!move.ok) return move;
    const items = await unit.em.find(AgendaItemEntity, { meetingId });
    const places = decideReorder(items, itemIds);
    if (!places.ok) return places;
    for (const item of items) item.position = places.value.get(item.id) ?? item.position;
    recordMeetingChange(change, 'MeetingAgendaChanged', {});
    return accept(meeting);
  });
}
