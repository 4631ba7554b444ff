import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { decideReorder } from './agenda.domain.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID';

/** A party reorders an agenda by naming all of its items. */
export function reorderAgenda(
  context: ProgressContext,
  { meetingId, itemIds }: { meetingId: string; itemIds: string[] },
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, meetingId, ['meetingId']), async (change) => {
    const { unit, row: meeting } = change;
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
