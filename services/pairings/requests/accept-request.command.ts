import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { type PeopleOperation, withFreshFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { createPairing } from '../pairing/create-pairing.writes.js';
import { startingStatus } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingCreated } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { decideEligibility, type EligibilityCode } from './eligibility.domain.js';
import { findEligibilityFacts } from './eligibility.loaders.js';
import { lockMentorPlaces } from './mentor-places.writes.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import {
  lockRequest,
  pairOfRequest,
  type RequestCode,
  type RequestTransition,
  recordRequestAccepted,
  requestPartyFilter,
} from './request.writes.js';

/**
 * The mentor accepts: the pairing begins, with the request's goals as they were. However many are accepted at once, no
 * more than the mentor's places are taken. Refuses NOT_FOUND, REQUEST_CLOSED, and whatever keeps these two from being
 * paired by now (domain/eligibility.ts).
 */
export async function acceptRequest(
  operation: PeopleOperation,
  id: string,
): Promise<Result<PairingEntity, RequestCode | EligibilityCode>> {
  const { personId } = requireViewer(operation);
  const asked = await operation.em.findOne(PairingRequestEntity, requestPartyFilter(id, personId));
  if (!asked) return refuse('NOT_FOUND', 'id', 'request.notFound');
  const pair = pairOfRequest(asked);
  return withFreshFacts<PairingEntity, RequestCode | EligibilityCode>(operation, pair, () =>
    operation.transact(async (unit) => {
      await lockMentorPlaces(unit, [pair.mentorId]);
      const moving = await lockRequest(unit, { id, action: 'ACCEPT', personId });
      if (!moving.ok) return moving;
      const decision = decideEligibility(await findEligibilityFacts(unit.em, pair, unit.now), 'ACCEPT');
      if (!decision.ok) return decision;
      return accept(await begin(unit, moving.value));
    }),
  );
}

async function begin(unit: PairingsUnit, { request, next }: RequestTransition): Promise<PairingEntity> {
  const pairing = createPairing(unit, {
    ...pairOfRequest(request),
    format: request.format,
    origin: request.origin,
    status: startingStatus(request.format),
    goalsAtStart: request.goals,
  });
  request.status = next;
  request.pairingId = pairing.id;
  await recordRequestAccepted(unit, request, pairing);
  recordPairingCreated(unit, 'PairingStarted', pairing, request.toId);
  return pairing;
}
