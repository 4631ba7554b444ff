import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { findOwnPairing, retryWithFreshPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { recordMeetingEvent, refusalAfterRollback, rollBackWith } from '../meetings/change-meeting.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { refuse } from '../refusals.js';
import { reserveSlots } from './meeting-slots.writes.js';
import { decideLogPast } from './new-meeting.domain.js';
import { type ProposeMeeting, toMeetingRow } from './propose-meeting.writes.js';
import { recordMeetingHeld } from './record-meeting-held.writes.js';

type Code = 'PAIRING_NOT_OPEN' | 'INVALID' | 'TOO_SHORT' | 'OVERLAP';

/**
 * Either party tells of a meeting that took place without being planned here. It is COMPLETED at once, for there is
 * nothing left to agree on, and counts as held; each may still wrap it up. The mentee is taken to have organised it. The
 * same idempotency key answers the meeting that it made the first time. Refuses NOT_FOUND, PAIRING_NOT_OPEN, INVALID,
 * TOO_SHORT, OVERLAP.
 */
export async function logPastMeeting(
  context: ProgressContext,
  input: ProposeMeeting,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  const found = await findOwnPairing(context, input.pairingId, ['input', 'pairingId']);
  if (!found.ok) return found;
  const invalid = checkIdempotencyKey(input.idempotencyKey);
  if (invalid.length > 0) return refuseAll(invalid);
  return retryWithFreshPairing(context, found.value, (pairing) => refusalAfterRollback(log(context, input, pairing)));
}

function log(
  context: ProgressContext,
  input: ProposeMeeting,
  pairing: PairingFactEntity,
): Promise<Result<MeetingEntity, Code>> {
  const { personId: actorId } = requireViewer(context);
  return context.transact(async (unit) => {
    await unit.lockAggregate(pairing.pairingId);
    const before = await findByIdempotencyKey(unit, MeetingEntity, { createdById: actorId }, input.idempotencyKey);
    if (before) return accept(before);
    const decision = decideLogPast(pairing, unit.now, input);
    if (!decision.ok) return decision;
    const row = { ...toMeetingRow(input, actorId), organizerId: pairing.menteeId, status: 'COMPLETED' as const };
    const meeting = unit.em.create(MeetingEntity, row);
    unit.em.persist(meeting);
    await unit.em.flush();
    if (!(await reserveSlots(unit, meeting.id, [pairing.mentorId, pairing.menteeId], input)))
      rollBackWith(refuse('OVERLAP', ['input', 'startsAt'], 'meeting.overlap'));
    const change = { unit, meeting, pairing, actorId };
    recordMeetingEvent(change, 'MeetingWrappedUp', {});
    recordMeetingHeld(change);
    return accept(meeting);
  });
}
