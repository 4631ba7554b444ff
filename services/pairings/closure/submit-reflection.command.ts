import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { checkReflection, decideReflection, type ReflectionText } from './closure.domain.js';
import { ClosureEntity } from './closure.entity.js';
import { endClosing } from './end-closing.writes.js';
import { ReflectionEntity } from './reflection.entity.js';

export interface SubmitReflection extends ReflectionText {
  pairingId: string;
  keepInTouch: boolean;
}

/**
 * A party looks back, once. When both have, the pairing ends; a completed pairing goes on as keeping in touch when both
 * wish it.
 */
export async function submitReflection(
  operation: PairingsOperation,
  { pairingId, learned, thanks, keepInTouch }: SubmitReflection,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  const invalid = checkReflection({ learned, thanks });
  const step = { pairingId, action: 'REFLECT', invalid } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const before = await unit.em.find(ReflectionEntity, { pairingId });
    const decision = decideReflection(before, actorId);
    if (!decision.ok) return decision;
    const text = { learned: learned.trim(), thanks: thanks?.trim() || null };
    const own = { pairingId, authorId: actorId, ...text, keepInTouch, submittedAt: unit.now };
    const reflection = unit.em.create(ReflectionEntity, own);
    unit.em.persist(reflection);
    record('ReflectionSubmitted', {});
    if (!decision.value.both) return accept(pairing);
    const { reason } = await unit.em.findOneOrFail(ClosureEntity, pairingId);
    endClosing(unit, pairing, { reason, reflections: [...before, reflection], actorId });
    return accept(pairing);
  });
}
