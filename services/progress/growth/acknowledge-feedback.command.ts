import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideAcknowledgeFeedback } from './feedback.domain.js';
import { FeedbackEntity } from './feedback.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

/** The recipient confirms that they have read a feedback. */
export function acknowledgeFeedback(context: ProgressContext, id: string): Promise<Result<FeedbackEntity, Code>> {
  return changePairingRow(
    context,
    { entity: FeedbackEntity, id, path: ['id'], notFound: 'feedback.notFound' },
    (change) => {
      const { unit, pairing, row: feedback, actorId } = change;
      const decision = decideAcknowledgeFeedback({ pairing, feedback }, actorId);
      if (!decision.ok) return decision;
      feedback.acknowledgedAt = unit.now;
      recordPairingEvent(change, 'FeedbackAcknowledged', { feedbackId: id });
      return accept(feedback);
    },
  );
}
