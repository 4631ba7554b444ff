import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { findPartyPairing } from '../pairing/change-pairing.writes.js';
import { ConcernEntity } from './concern.entity.js';

/**
 * A party tells the programme's coordinators what worries them, in a pairing of any status. The pairing does not change,
 * not even its version: the other party is not to notice.
 */
export async function raiseConcern(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<ConcernEntity, 'NOT_FOUND' | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['text'], text, { max: 5000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const found = await findPartyPairing(unit.em, pairingId, personId);
    if (!found.ok) return found;
    const { programId } = found.value;
    const raised = { id: newId(), programId, pairingId, raisedById: personId, text: text.trim(), raisedAt: unit.now };
    const concern = unit.em.create(ConcernEntity, { ...raised, resolvedAt: null, resolvedById: null });
    unit.em.persist(concern);
    const payload = { programId, concernId: concern.id };
    unit.record({ type: 'ConcernRaised', streams: [programId], actorId: personId, payload });
    return accept(concern);
  });
}
