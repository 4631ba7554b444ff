import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import { refreshPersonFacts } from '../facts/refresh-person-facts.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { insertProposedMeeting, type ProposeMeeting, type ProposeMeetingCode } from './propose-meeting.writes.js';

/**
 * A party proposes a meeting and organises it; the other party confirms it. A repeated idempotency key returns the meeting
 * of the first call.
 */
export async function proposeMeeting(
  context: ProgressContext,
  input: ProposeMeeting,
): Promise<Result<MeetingEntity, ProposeMeetingCode | 'NOT_FOUND'>> {
  const { pairingId, idempotencyKey: key } = input;
  const pairing = await loadOwnPairing({ pairingId }, context);
  if (pairing) await refreshPersonFacts(context, [pairing.mentorId, pairing.menteeId]);
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    const { unit, actorId } = change;
    return createOnce(unit, { entity: MeetingEntity, scope: { createdById: actorId }, key }, () =>
      insertProposedMeeting(change, { organizerId: actorId, input, path: ['input'] }),
    );
  });
}
