import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, type PairingChange, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import { decideGiveFeedback, type NewFeedback } from './feedback.domain.js';
import { FeedbackEntity } from './feedback.entity.js';

export interface GiveFeedback extends NewFeedback {
  pairingId: string;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT';

/** A party gives the other feedback. A repeated idempotency key returns the feedback of the first call. */
export function giveFeedback(context: ProgressContext, input: GiveFeedback): Promise<Result<FeedbackEntity, Code>> {
  const { pairingId, idempotencyKey: key } = input;
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    const { unit, pairing, actorId: fromId } = change;
    return createOnce(unit, { entity: FeedbackEntity, scope: { fromId }, key }, async () => {
      const given = await unit.em.count(FeedbackEntity, { pairingId });
      const decision = decideGiveFeedback({ pairing, given }, fromId, input);
      return decision.ok ? accept(insertFeedback(change, input, decision.value.toId)) : decision;
    });
  });
}

function insertFeedback(change: PairingChange, input: GiveFeedback, toId: string): FeedbackEntity {
  const { unit, pairing, actorId } = change;
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
  recordPairingEvent(change, 'FeedbackGiven', { feedbackId: feedback.id, toId });
  return feedback;
}
