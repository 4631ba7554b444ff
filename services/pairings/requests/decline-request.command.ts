import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, withFreshFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideEligibility, type EligibilityCode, redactForReferrer } from './eligibility.domain.js';
import { findEligibilityFacts } from './eligibility.loaders.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import {
  lockRequest,
  pairOfRequest,
  type RequestCode,
  recordRequestEvent,
  requestPartyFilter,
} from './request.writes.js';

export interface DeclineRequest {
  id: string;
  reason: string | null;
  /** A mentor of the programme who may be better placed. */
  referToId: string | null;
}

type Code = RequestCode | EligibilityCode | 'INVALID';

/**
 * The mentor declines, with a reason if they like, and may point the mentee to another mentor who takes requests. Refuses
 * INVALID, NOT_FOUND, REQUEST_CLOSED, and at `referToId` whatever keeps the mentee from asking that mentor, as far as it
 * is the viewer's to know (domain/referral.ts).
 */
export async function declineRequest(
  operation: PeopleOperation,
  { id, reason, referToId }: DeclineRequest,
): Promise<Result<PairingRequestEntity, Code>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (referToId === personId) return refuse('INVALID', 'referToId', 'referral.yourself');
  const asked = await operation.em.findOne(PairingRequestEntity, requestPartyFilter(id, personId));
  if (!asked) return refuse('NOT_FOUND', 'id', 'request.notFound');
  const decline = () =>
    operation.transact((unit) => declineIn(unit, personId, { id, reason: reason?.trim() || null, referToId }));
  return referToId
    ? withFreshFacts<PairingRequestEntity, Code>(operation, referred(asked, referToId), decline)
    : decline();
}

async function declineIn(
  unit: PairingsUnit,
  personId: string,
  { id, reason, referToId }: DeclineRequest,
): Promise<Result<PairingRequestEntity, Code>> {
  const moving = await lockRequest(unit, { id, action: 'DECLINE', personId });
  if (!moving.ok) return moving;
  const { request, next } = moving.value;
  if (referToId) {
    const standing = await findEligibilityFacts(unit.em, referred(request, referToId), unit.now);
    const decision = decideEligibility(standing, 'REQUEST');
    if (!decision.ok) return refuseAll(redactForReferrer(decision.refusals, ['referToId']));
  }
  Object.assign(request, { status: next, declineReason: reason, referredToId: referToId });
  recordRequestEvent(unit, 'RequestDeclined', request, personId);
  return accept(request);
}

/** The mentee with the mentor to whom they are pointed. */
const referred = (request: PairingRequestEntity, mentorId: string): CandidatePair => ({
  ...pairOfRequest(request),
  mentorId,
});
