import { accept, type Result } from '../../shared/result.js';
import { changePairingRow, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideAcknowledgeFeedback } from './feedback.domain.js';
import { FeedbackEntity } from './feedback.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

/** Who was told has read it. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function acknowledgeFeedback(context: ProgressContext, id: string): Promise<Result<FeedbackEntity, Code>> {
  const wanted = { entity: FeedbackEntity, id, path: ['id'], notFound: 'feedback.notFound' as const };
  return changePairingRow<FeedbackEntity, FeedbackEntity, Code>(context, wanted, (found) => {
    const { unit, pairing, row: feedback, actorId } = found;
    const decision = decideAcknowledgeFeedback({ pairing, feedback }, actorId);
    if (!decision.ok) return decision;
    feedback.acknowledgedAt = unit.now;
    recordPairingEvent(found, 'FeedbackAcknowledged', { feedbackId: id });
    return accept(feedback);
  });
}
