import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addToPairing, type PairingTransaction, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { decideGiveFeedback, type NewFeedback } from './feedback.domain.js';
import { FeedbackEntity } from './feedback.entity.js';

export interface GiveFeedback extends NewFeedback {
  pairingId: string;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT';

/**
 * Either party tells the other how they do. The same idempotency key answers what it made the first time. Refuses
 * NOT_FOUND, PAIRING_NOT_OPEN, INVALID, OVER_LIMIT.
 */
export function giveFeedback(context: ProgressContext, input: GiveFeedback): Promise<Result<FeedbackEntity, Code>> {
  const { pairingId, idempotencyKey } = input;
  return addToPairing<FeedbackEntity, Code>(context, { pairingId, path: ['input', 'pairingId'] }, async (found) => {
    const { unit, pairing, actorId } = found;
    const invalid = checkIdempotencyKey(idempotencyKey);
    if (invalid.length > 0) return refuseAll(invalid);
    const before = await findByIdempotencyKey(unit, FeedbackEntity, { fromId: actorId }, idempotencyKey);
    if (before) return accept(before);
    const given = await unit.em.count(FeedbackEntity, { pairingId });
    const decision = decideGiveFeedback({ pairing, given }, actorId, input);
    return decision.ok ? accept(make(found, input, decision.value.toId)) : decision;
  });
}

function make(found: PairingTransaction, input: GiveFeedback, toId: string): FeedbackEntity {
  const { unit, pairing, actorId } = found;
  const feedback = unit.em.create(FeedbackEntity, {
    id: newId(),
    pairingId: pairing.pairingId,
    fromId: actorId,
    toId,
    strengths: input.strengths.trim(),
    improvement: input.improvement ?? null,
    nextStep: input.nextStep ?? null,
    at: unit.now,
    acknowledgedAt: null,
    idempotencyKey: input.idempotencyKey ?? null,
  });
  unit.em.persist(feedback);
  recordPairingEvent(found, 'FeedbackGiven', { feedbackId: feedback.id, toId });
  return feedback;
}
