import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { type AgendaItemKindName, decideAddItem } from './agenda.domain.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID' | 'OVER_LIMIT';

/** A party adds an item at the end of an agenda. */
export function addAgendaItem(
  context: ProgressContext,
  { meetingId, kind, text }: { meetingId: string; kind: AgendaItemKindName; text: string },
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, meetingId, ['meetingId']), async (change) => {
    const { unit, row: meeting, actorId: authorId } = change;
    const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'CHANGE_AGENDA', 'OTHER', 'meetingId');
    if (!move.ok) return move;
    const decision = decideAddItem(await unit.em.find(AgendaItemEntity, { meetingId }), text);
    if (!decision.ok) return decision;
    const { pairingId } = meeting;
    const item = { id: newId(), meetingId, pairingId, authorId, kind, text: text.trim(), status: 'OPEN' as const };
    unit.em.persist(unit.em.create(AgendaItemEntity, { ...item, ...decision.value, actionItemId: null }));
    recordMeetingChange(change, 'MeetingAgendaChanged', {});
    return accept(meeting);
  });
}
