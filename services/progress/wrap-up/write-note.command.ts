import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import {
  meetingRow,
  type PartyMeetingChange,
  recordMeetingChange,
  recordMeetingEvent,
} from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { decideNote, type NoteVisibilityName } from './meeting-note.domain.js';
import { MeetingNoteEntity } from './meeting-note.entity.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID' | 'OVER_LIMIT';

export interface WriteNote {
  meetingId: string;
  text: string;
  visibility: NoteVisibilityName;
}

/** A party writes a note about a meeting, for both parties or for themselves. */
export function writeNote(
  context: ProgressContext,
  { meetingId, text, visibility }: WriteNote,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, meetingId, ['meetingId']), async (change) => {
    const { unit, row: meeting, actorId: authorId } = change;
    const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'NOTE', 'OTHER', 'meetingId');
    if (!move.ok) return move;
    const decision = decideNote(await unit.em.count(MeetingNoteEntity, { meetingId, authorId }), text);
    if (!decision.ok) return decision;
    const row = { id: newId(), meetingId, authorId, text: text.trim(), visibility, at: unit.now };
    const note = unit.em.create(MeetingNoteEntity, row);
    unit.em.persist(note);
    recordNote(change, note);
    return accept(meeting);
  });
}

/** A private note reaches its author only. The meeting's version stays: a new one would reveal the note to the other. */
function recordNote(change: PartyMeetingChange, { id: noteId, visibility }: MeetingNoteEntity): void {
  const { pairing, actorId } = change;
  if (visibility === 'SHARED') recordMeetingChange(change, 'MeetingNoted', { noteId, shared: true });
  else recordMeetingEvent(change, 'MeetingNoted', { noteId, shared: false }, [pairing.pairingId, actorId]);
}
