import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { checkReflection, decideReflection, type ReflectionText } from './closure.domain.js';
import { ClosureEntity } from './closure.entity.js';
import { endClosing } from './end-closing.writes.js';
import { ReflectionEntity } from './reflection.entity.js';

export interface SubmitReflection extends ReflectionText {
  pairingId: string;
  keepInTouch: boolean;
}

/**
 * One of the two looks back, once: the words stay as they are. When both have, the pairing ends; completed and with both
 * wishing it, it goes on as keeping in touch. Refuses INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function submitReflection(
  operation: PairingsOperation,
  { pairingId, learned, thanks, keepInTouch }: SubmitReflection,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkReflection({ learned, thanks });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'REFLECT', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const before = await unit.em.find(ReflectionEntity, { pairingId });
    const decision = decideReflection(before, personId);
    if (!decision.ok) return decision;
    const text = { learned: learned.trim(), thanks: thanks?.trim() || null };
    const own = { pairingId, authorId: personId, ...text, keepInTouch, submittedAt: unit.now };
    const reflection = unit.em.create(ReflectionEntity, own);
    unit.em.persist(reflection);
    recordPairingEvent(unit, 'ReflectionSubmitted', pairing, { actorId: personId, payload: {} });
    if (!decision.value.both) return accept(pairing);
    const { reason } = await unit.em.findOneOrFail(ClosureEntity, pairingId);
    endClosing(unit, pairing, { reason, reflections: [...before, reflection], actorId: personId });
    return accept(pairing);
  });
}
