import { carryOverAgendaItems } from '../agenda/carry-over-agenda-items.writes.js';
import { rollBackWith } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { type PartyMeetingChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { insertProposedMeeting, type ProposeMeeting } from '../scheduling/propose-meeting.writes.js';

/**
 * Returns the meeting that follows a wrapped-up one: the one proposed with the wrap-up, or the upcoming one, which takes
 * over open agenda items; null if there is neither. The mentee organises by default. Rolls the whole transaction back if
 * the proposal is refused.
 */
export async function findOrProposeNextMeeting(
  change: PartyMeetingChange,
  next: ProposeMeeting | null,
  upcoming: MeetingEntity | null,
): Promise<MeetingEntity | null> {
  const isUpcoming = next !== null && upcoming !== null && isSameTime(next, upcoming);
  if (next && !isUpcoming) return proposeNext(change, next);
  if (upcoming && (await carryOverAgendaItems(change.unit, change.pairing, upcoming)) > 0)
    recordMeetingChange({ ...change, row: upcoming }, 'MeetingAgendaChanged', {});
  return upcoming;
}

/** Both parties named the same time: the second proposal changes nothing. */
const isSameTime = (next: ProposeMeeting, upcoming: MeetingEntity): boolean =>
  next.startsAt.getTime() === upcoming.startsAt.getTime() && next.minutes === upcoming.minutes;

async function proposeNext(change: PartyMeetingChange, input: ProposeMeeting): Promise<MeetingEntity> {
  const { unit, pairing, actorId } = change;
  const path = ['input', 'next'];
  const once = { entity: MeetingEntity, scope: { createdById: actorId }, key: input.idempotencyKey, path };
  const proposal = { organizerId: pairing.menteeId, input, path };
  const meeting = await createOnce(unit, once, () => insertProposedMeeting(change, proposal));
  if (!meeting.ok) return rollBackWith(meeting);
  if (meeting.value.pairingId === pairing.pairingId) return meeting.value;
  return rollBackWith(refuse('INVALID', [...path, 'idempotencyKey'], 'meeting.keyOfAnother'));
}
