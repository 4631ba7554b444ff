import { accept, type Result } from '../../shared/result.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { createPairing } from '../pairing/create-pairing.writes.js';
import { startingStatus } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingCreated } from '../pairing/pairing.writes.js';
import { decideEligibility, type EligibilityCode } from './eligibility.domain.js';
import { findEligibilityFacts } from './eligibility.loaders.js';
import { lockMentorPlaces } from './mentor-places.writes.js';
import type { RequestRefusal } from './request.domain.js';
import { changeRequest, findPartyRequest, pairOfRequest, recordRequestAccepted } from './request.writes.js';

/**
 * The mentor accepts, and the pairing begins with the request's goals. Requests that are accepted at the same moment
 * never take more than the mentor's places. Refused for whatever keeps the two from being paired by now.
 */
export async function acceptRequest(
  operation: PeopleOperation,
  id: string,
): Promise<Result<PairingEntity, RequestRefusal | EligibilityCode>> {
  const found = await findPartyRequest(operation, id);
  if (!found.ok) return found;
  const pair = pairOfRequest(found.value);
  await refreshPersonFacts(operation, pair.programId, [pair.mentorId, pair.menteeId]);
  const lockFirst = (unit: PairingsUnit) => lockMentorPlaces(unit, [pair.mentorId]);
  return changeRequest(operation, { id, action: 'ACCEPT', lockFirst }, async ({ unit, request, next }) => {
    const decision = decideEligibility(await findEligibilityFacts(unit.em, pair, unit.now), 'ACCEPT');
    if (!decision.ok) return decision;
    const { format, origin, goals: goalsAtStart } = request;
    const started = { ...pair, format, origin, goalsAtStart, status: startingStatus(format) };
    const pairing = createPairing(unit, started);
    Object.assign(request, { status: next, pairingId: pairing.id });
    // In the feed, the acceptance comes before the start.
    await recordRequestAccepted(unit, request, pairing);
    recordPairingCreated(unit, 'PairingStarted', pairing, request.toId);
    return accept(pairing);
  });
}
