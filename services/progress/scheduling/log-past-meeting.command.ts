import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, rollBackWith } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { recordMeetingEvent, recordMeetingHeld } from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { reserveSlots } from './meeting-slots.writes.js';
import { decideLogPast } from './new-meeting.domain.js';
import { type ProposeMeeting, toMeetingRow } from './propose-meeting.writes.js';

type Code = 'PAIRING_NOT_OPEN' | 'INVALID' | 'TOO_SHORT' | 'OVERLAP' | 'NOT_FOUND';

/**
 * A party logs a meeting that took place without being planned here. It is COMPLETED at once and counts as held; each
 * party may still wrap it up. The mentee counts as organizer. A repeated idempotency key returns the meeting of the first
 * call.
 */
export function logPastMeeting(context: ProgressContext, input: ProposeMeeting): Promise<Result<MeetingEntity, Code>> {
  const { pairingId, idempotencyKey: key } = input;
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    const { unit, pairing, actorId } = change;
    return createOnce(unit, { entity: MeetingEntity, scope: { createdById: actorId }, key }, async () => {
      const decision = decideLogPast(pairing, unit.now, input);
      if (!decision.ok) return decision;
      const meeting = unit.em.create(MeetingEntity, {
        ...toMeetingRow(input, actorId),
        organizerId: pairing.menteeId,
        status: 'COMPLETED',
      });
      unit.em.persist(meeting);
      if (!(await reserveSlots(unit, meeting.id, [pairing.mentorId, pairing.menteeId], input)))
        rollBackWith(refuse('OVERLAP', ['input', 'startsAt'], 'meeting.overlap'));
      recordMeetingEvent({ ...change, row: meeting }, 'MeetingWrappedUp', {});
      recordMeetingHeld({ ...change, row: meeting });
      return accept(meeting);
    });
  });
}
