import { refuse } from '../../shared/result.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { carryOver } from './carry-over.js';
import { type PartyChange, recordMeeting, undo } from './change-meeting.js';
import { makeMeeting, type ProposeMeeting } from './make-meeting.js';
import { lockOnce } from './once.js';

/**
 * The meeting that follows one that is wrapped up: the one that is proposed with it, or the one that lies ahead already,
 * which takes what is still open; null where there is none. The mentee organises by default. Undoes the whole
 * transaction where it cannot be proposed.
 */
export async function nextMeetingOf(
  change: PartyChange,
  next: ProposeMeeting | null,
  ahead: MeetingEntity | null,
): Promise<MeetingEntity | null> {
  const isThere = next !== null && ahead !== null && isSameTime(next, ahead);
  if (next && !isThere) return proposeNext(change, next);
  const { unit, pairing } = change;
  if (ahead && (await carryOver(unit, pairing, ahead)) > 0)
    recordMeeting({ ...change, meeting: ahead }, 'MeetingAgendaChanged', {});
  return ahead;
}

/** Both named the same time: the one who comes second asks for nothing new. */
const isSameTime = (next: ProposeMeeting, ahead: MeetingEntity): boolean =>
  next.startsAt.getTime() === ahead.startsAt.getTime() && next.minutes === ahead.minutes;

async function proposeNext({ unit, pairing, actorId }: PartyChange, input: ProposeMeeting): Promise<MeetingEntity> {
  const path = ['input', 'next'];
  const before = await lockOnce(unit, MeetingEntity, { createdById: actorId }, input.idempotencyKey);
  if (before?.pairingId === pairing.pairingId) return before;
  if (before) undo(refuse('INVALID', [...path, 'idempotencyKey'], 'meeting.keyOfAnother'));
  const made = await makeMeeting(unit, { pairing, actorId, organizerId: pairing.menteeId, input, path });
  return made.ok ? made.value : undo(made);
}
