import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideGiveAdvice } from './advice.domain.js';
import { AdviceEntity } from './advice.entity.js';

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT';

/** A party gives the other advice. */
export function giveAdvice(
  context: ProgressContext,
  pairingId: string,
  text: string,
): Promise<Result<AdviceEntity, Code>> {
  return changePairing(context, { pairingId, path: ['pairingId'] }, async (change) => {
    const { unit, pairing, actorId: byId } = change;
    const given = await unit.em.count(AdviceEntity, { pairingId });
    const decision = decideGiveAdvice({ pairing, given }, text);
    if (!decision.ok) return decision;
    const row = { id: newId(), pairingId, byId, text: text.trim(), status: 'NOTED' as const, result: null };
    const advice = unit.em.create(AdviceEntity, { ...row, at: unit.now, updatedAt: unit.now });
    unit.em.persist(advice);
    recordPairingEvent(change, 'AdviceGiven', { adviceId: advice.id });
    return accept(advice);
  });
}
