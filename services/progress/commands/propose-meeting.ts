import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import type { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { findOwnPairing, retryWithFreshPairing } from './find-pairing.js';
import { refreshPersonFacts } from './know-persons.js';
import { insertProposedMeeting, type ProposeMeeting, type ProposeMeetingCode } from './make-meeting.js';
import { checkIdempotencyKey, findByIdempotencyKey } from './once.js';

export type { ProposeMeeting } from './make-meeting.js';

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
