import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { findOwnPairing, retryWithFreshPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { refreshPersonFacts } from '../facts/refresh-person-facts.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { insertProposedMeeting, type ProposeMeeting, type ProposeMeetingCode } from './propose-meeting.writes.js';

export type { ProposeMeeting } from './propose-meeting.writes.js';

/**
 * Either party proposes a meeting, and organises it; the other confirms. The same idempotency key answers the meeting
 * that it made the first time. Refuses NOT_FOUND, PAIRING_NOT_OPEN, INVALID, TOO_SHORT, IN_THE_PAST, QUIET_HOURS,
 * OVER_LIMIT, OVERLAP.
 */
export async function proposeMeeting(
  context: ProgressContext,
  input: ProposeMeeting,
): Promise<Result<MeetingEntity, ProposeMeetingCode | 'NOT_FOUND'>> {
  const found = await findOwnPairing(context, input.pairingId, ['input', 'pairingId']);
  if (!found.ok) return found;
  const invalid = checkIdempotencyKey(input.idempotencyKey);
  if (invalid.length > 0) return refuseAll(invalid);
  const { mentorId, menteeId } = found.value;
  await refreshPersonFacts(context, [mentorId, menteeId]);
  return retryWithFreshPairing(context, found.value, (pairing) => propose(context, input, pairing));
}

function propose(
  context: ProgressContext,
  input: ProposeMeeting,
  pairing: PairingFactEntity,
): Promise<Result<MeetingEntity, ProposeMeetingCode>> {
  const { personId: actorId } = requireViewer(context);
  return context.transact(async (unit) => {
    await unit.lockAggregate(pairing.pairingId);
    const before = await findByIdempotencyKey(unit, MeetingEntity, { createdById: actorId }, input.idempotencyKey);
    if (before) return accept(before);
    return insertProposedMeeting(unit, { pairing, actorId, organizerId: actorId, input, path: ['input'] });
  });
}
