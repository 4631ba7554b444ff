import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { refuse } from '../refusals.js';
import { ImprovementEntity } from './improvement.entity.js';

/** Either party says that an improvement was made. Resolving again changes nothing. */
export async function resolveImprovement(
  operation: PairingsOperation,
  pairingId: string,
  improvementId: string,
): Promise<Result<PairingEntity, PairingRefusal>> {
  const step = { pairingId, action: 'RESOLVE_IMPROVEMENT' } as const;
  return changePairing(operation, step, async ({ unit, pairing, record }) => {
    const improvement = await unit.em.findOne(ImprovementEntity, { id: improvementId, pairingId });
    if (!improvement) return refuse('NOT_FOUND', 'improvementId', 'improvement.notFound');
    if (improvement.resolvedAt) return accept(pairing);
    improvement.resolvedAt = unit.now;
    record('ImprovementResolved', { improvementId });
    return accept(pairing);
  });
}
