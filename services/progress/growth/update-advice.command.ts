import { accept, type Result } from '../../shared/result.js';
import { changePairingRow, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { type AdviceAnswer, decideUpdateAdvice } from './advice.domain.js';
import { AdviceEntity } from './advice.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID';

/**
 * Who was advised tells what they did with it, and what came of it. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN,
 * WRONG_STATUS, INVALID.
 */
export function updateAdvice(
  context: ProgressContext,
  id: string,
  answer: AdviceAnswer,
): Promise<Result<AdviceEntity, Code>> {
  const wanted = { entity: AdviceEntity, id, path: ['id'], notFound: 'advice.notFound' as const };
  return changePairingRow<AdviceEntity, AdviceEntity, Code>(context, wanted, (found) => {
    const { unit, pairing, row: advice, actorId } = found;
    const decision = decideUpdateAdvice({ pairing, advice }, actorId, answer);
    if (!decision.ok) return decision;
    Object.assign(advice, decision.value, { status: answer.status, updatedAt: unit.now });
    recordPairingEvent(found, 'AdviceUpdated', { adviceId: id });
    return accept(advice);
  });
}
