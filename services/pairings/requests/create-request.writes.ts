import { newId } from '../../shared/id.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName, RequestGoalShape } from '../pairing/pairing.domain.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { type RequestOriginName, requestPeriods } from './request.domain.js';
import { recordRequestEvent } from './request.writes.js';

/** What falls due about a request. */
export const requestDueKinds = { remind: 'request.remind', expire: 'request.expire' } as const;

/** A request on its way. */
export interface NewRequest extends CandidatePair {
  origin: RequestOriginName;
  format: PairingFormatName;
  firstMessage: string;
  whyThisMentor: string | null;
  goals: RequestGoalShape[];
  idempotencyKey: string | null;
  actorId: string;
}

/**
 * Makes a request, schedules its reminder and its expiry, and records `RequestSent`. Whoever calls holds the mentor's
 * places, and has decided that these two may be paired (domain/eligibility.ts).
 */
export async function createRequest(
  unit: PairingsUnit,
  { mentorId, menteeId, actorId, ...given }: NewRequest,
): Promise<PairingRequestEntity> {
  const { remindMs, expireMs } = requestPeriods(await findPolicy(unit.em, given.programId));
  const request = unit.em.create(PairingRequestEntity, {
    ...given,
    ...nothingYet,
    id: newId(),
    fromId: menteeId,
    toId: mentorId,
    sentAt: unit.now,
    expiresAt: new Date(unit.now.getTime() + expireMs),
  });
  unit.em.persist(request);
  unit.schedule(requestDueKinds.expire, request.id, request.expiresAt);
  unit.schedule(requestDueKinds.remind, request.id, new Date(unit.now.getTime() + remindMs));
  recordRequestEvent(unit, 'RequestSent', request, actorId);
  return request;
}

const nothingYet = {
  status: 'SENT' as const,
  question: null,
  answer: null,
  declineReason: null,
  pairingId: null,
  referredToId: null,
  remindedAt: null,
};
