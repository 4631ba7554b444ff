import { carryOverAgendaItems } from '../agenda/carry-over-agenda-items.writes.js';
import { findByIdempotencyKey } from '../common/idempotency.writes.js';
import { type PartyMeetingChange, recordMeetingChange, rollBackWith } from '../meetings/change-meeting.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { refuse } from '../refusals.js';
import { insertProposedMeeting, type ProposeMeeting } from '../scheduling/propose-meeting.writes.js';

/**
 * The meeting that follows one that is wrapped up: the one that is proposed with it, or the one that lies ahead already,
 * which takes what is still open; null where there is none. The mentee organises by default. Undoes the whole
 * transaction where it cannot be proposed.
 */
export async function findOrProposeNextMeeting(
  change: PartyMeetingChange,
  next: ProposeMeeting | null,
  ahead: MeetingEntity | null,
): Promise<MeetingEntity | null> {
  const isThere = next !== null && ahead !== null && isSameTime(next, ahead);
  if (next && !isThere) return proposeNext(change, next);
  const { unit, pairing } = change;
  if (ahead && (await carryOverAgendaItems(unit, pairing, ahead)) > 0)
    recordMeetingChange({ ...change, meeting: ahead }, 'MeetingAgendaChanged', {});
  return ahead;
}

/** Both named the same time: the one who comes second asks for nothing new. */
const isSameTime = (next: ProposeMeeting, ahead: MeetingEntity): boolean =>
  next.startsAt.getTime() === ahead.startsAt.getTime() && next.minutes === ahead.minutes;

async function proposeNext(
  { unit, pairing, actorId }: PartyMeetingChange,
  input: ProposeMeeting,
): Promise<MeetingEntity> {
  const path = ['input', 'next'];
  const before = await findByIdempotencyKey(unit, MeetingEntity, { createdById: actorId }, input.idempotencyKey);
  if (before?.pairingId === pairing.pairingId) return before;
  if (before) rollBackWith(refuse('INVALID', [...path, 'idempotencyKey'], 'meeting.keyOfAnother'));
  const made = await insertProposedMeeting(unit, { pairing, actorId, organizerId: pairing.menteeId, input, path });
  return made.ok ? made.value : rollBackWith(made);
}
