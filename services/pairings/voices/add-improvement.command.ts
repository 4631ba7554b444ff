import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { ImprovementEntity } from './improvement.entity.js';

/** One of the two names what would help the relationship. Refuses INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS. */
export async function addImprovement(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['text'], text, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'ADD_IMPROVEMENT', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const added = { id: newId(), pairingId, authorId: personId, text: text.trim(), addedAt: unit.now };
    unit.em.persist(unit.em.create(ImprovementEntity, { ...added, resolvedAt: null }));
    recordPairingEvent(unit, 'ImprovementAdded', pairing, { actorId: personId, payload: { improvementId: added.id } });
    return accept(pairing);
  });
}
