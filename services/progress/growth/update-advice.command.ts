import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { type AdviceAnswer, decideUpdateAdvice } from './advice.domain.js';
import { AdviceEntity } from './advice.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID';

/** The recipient of advice reports what they did with it, and its result. */
export function updateAdvice(
  context: ProgressContext,
  id: string,
  answer: AdviceAnswer,
): Promise<Result<AdviceEntity, Code>> {
  return changePairingRow(
    context,
    { entity: AdviceEntity, id, path: ['id'], notFound: 'advice.notFound' },
    (change) => {
      const { unit, pairing, row: advice, actorId } = change;
      const decision = decideUpdateAdvice({ pairing, advice }, actorId, answer);
      if (!decision.ok) return decision;
      Object.assign(advice, decision.value, { status: answer.status, updatedAt: unit.now });
      recordPairingEvent(change, 'AdviceUpdated', { adviceId: id });
      return accept(advice);
    },
  );
}
