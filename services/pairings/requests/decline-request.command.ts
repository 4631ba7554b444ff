import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import { refuse } from '../refusals.js';
import { decideEligibility, type EligibilityCode, redactForReferrer } from './eligibility.domain.js';
import { findEligibilityFacts } from './eligibility.loaders.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestRefusal } from './request.domain.js';
import { changeRequest, findPartyRequest, pairOfRequest, recordRequestEvent } from './request.writes.js';

export interface DeclineRequest {
  id: string;
  reason: string | null;
  /** A mentor of the programme who may be better placed. */
  referToId: string | null;
}

/**
 * The mentor declines, and may refer the mentee to another mentor who takes requests. A referral is refused at
 * `referToId` for whatever keeps the mentee from asking that mentor, as far as the viewer may know it.
 */
export async function declineRequest(
  operation: PeopleOperation,
  { id, reason, referToId }: DeclineRequest,
): Promise<Result<PairingRequestEntity, RequestRefusal | EligibilityCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (referToId === personId) return refuse('INVALID', 'referToId', 'referral.yourself');
  const found = await findPartyRequest(operation, id);
  if (!found.ok) return found;
  const referred = referToId ? { ...pairOfRequest(found.value), mentorId: referToId } : null;
  if (referred) await refreshPersonFacts(operation, referred.programId, [referred.mentorId, referred.menteeId]);
  return changeRequest(operation, { id, action: 'DECLINE' }, async ({ unit, request, next, actorId }) => {
    if (referred) {
      const decision = decideEligibility(await findEligibilityFacts(unit.em, referred, unit.now), 'REQUEST');
      if (!decision.ok) return refuseAll(redactForReferrer(decision.refusals, ['referToId']));
    }
    Object.assign(request, { status: next, declineReason: reason?.trim() || null, referredToId: referToId });
    recordRequestEvent(unit, 'RequestDeclined', request, actorId);
    return accept(request);
  });
}
