import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode } from '../pairing/pairing.writes.js';
import type { ClosureReasonName } from './closure.domain.js';
import { enterClosing } from './enter-closing.writes.js';

/**
 * One of the two begins to close the pairing: both are asked to look back, for 14 days. Refuses NOT_FOUND,
 * PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function beginClosure(
  operation: PairingsOperation,
  pairingId: string,
  reason: ClosureReasonName,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'BEGIN_CLOSURE', personId });
    if (!locked.ok) return locked;
    enterClosing(unit, locked.value.pairing, { reason, begunById: personId });
    return accept(locked.value.pairing);
  });
}
