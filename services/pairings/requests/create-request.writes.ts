import { newId } from '../../shared/id.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName, RequestGoalShape } from '../pairing/pairing.domain.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { type RequestOriginName, requestPeriods } from './request.domain.js';
import { recordRequestEvent } from './request.writes.js';

/** A request to be sent. */
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
 * Creates a request, schedules its reminder and its expiry, and records `RequestSent`. The caller holds the mentor's
 * places and has decided that these two may be paired.
 */
export async function createRequest(
  unit: PairingsUnit,
  { mentorId, menteeId, actorId, ...given }: NewRequest,
): Promise<PairingRequestEntity> {
  const { remindMs, expireMs } = requestPeriods(await findPolicy(unit.em, given.programId));
  const request = unit.em.create(PairingRequestEntity, {
    ...given,
    ...unanswered,
    id: newId(),
    fromId: menteeId,
    toId: mentorId,
    sentAt: unit.now,
    expiresAt: new Date(unit.now.getTime() + expireMs),
  });
  unit.em.persist(request);
  unit.schedule('request.expire', request.id, request.expiresAt);
  unit.schedule('request.remind', request.id, new Date(unit.now.getTime() + remindMs));
  recordRequestEvent(unit, 'RequestSent', request, actorId);
  return request;
}

const unanswered = {
  status: 'SENT' as const,
  question: null,
  answer: null,
  declineReason: null,
  pairingId: null,
  referredToId: null,
  remindedAt: null,
};
