import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { ImprovementEntity } from './improvement.entity.js';

/**
 * Either of the two says that it is better now; said again, it changes nothing. Refuses NOT_FOUND, PAIRING_NOT_OPEN,
 * WRONG_STATUS.
 */
export async function resolveImprovement(
  operation: PairingsOperation,
  pairingId: string,
  improvementId: string,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'RESOLVE_IMPROVEMENT', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const improvement = await unit.em.findOne(ImprovementEntity, { id: improvementId, pairingId });
    if (!improvement) return refuse('NOT_FOUND', 'improvementId', 'improvement.notFound');
    if (improvement.resolvedAt) return accept(pairing);
    improvement.resolvedAt = unit.now;
    recordPairingEvent(unit, 'ImprovementResolved', pairing, { actorId: personId, payload: { improvementId } });
    return accept(pairing);
  });
}
