import { checkText } from '../../shared/checks.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { ImprovementEntity } from './improvement.entity.js';

/** A party names what would help the relationship. */
export async function addImprovement(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  const invalid = checkText(['text'], text, { max: 2000 });
  const step = { pairingId, action: 'ADD_IMPROVEMENT', invalid } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const added = { id: newId(), pairingId, authorId: actorId, text: text.trim(), addedAt: unit.now };
    unit.em.persist(unit.em.create(ImprovementEntity, { ...added, resolvedAt: null }));
    record('ImprovementAdded', { improvementId: added.id });
    return accept(pairing);
  });
}
