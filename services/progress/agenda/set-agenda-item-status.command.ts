import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { refuse } from '../refusals.js';
import type { AgendaItemStatusName } from './agenda.domain.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

/** A party sets the status of an agenda item, until the meeting is wrapped up. The current status changes nothing. */
export function setAgendaItemStatus(
  context: ProgressContext,
  { meetingId, itemId, status }: { meetingId: string; itemId: string; status: AgendaItemStatusName },
): Promise<Result<MeetingEntity, 'NOT_FOUND' | 'WRONG_STATUS' | 'NOT_YOURS'>> {
  return changePairingRow(context, meetingRow(context, meetingId, ['meetingId']), async (change) => {
    const { unit, row: meeting } = change;
    const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'SETTLE_ITEM', 'OTHER', 'meetingId');
    if (!move.ok) return move;
    const item = await unit.em.findOne(AgendaItemEntity, { id: itemId, meetingId });
    if (!item) return refuse('NOT_FOUND', 'itemId', 'agenda.itemNotFound');
    if (item.status === status) return accept(meeting);
    item.status = status;
    recordMeetingChange(change, 'MeetingAgendaChanged', {});
    return accept(meeting);
  });
}
