import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import type { ClosureReasonName } from './closure.domain.js';
import { enterClosing } from './enter-closing.writes.js';

/** A party begins to close the pairing: both have 14 days to look back. */
export async function beginClosure(
  operation: PairingsOperation,
  pairingId: string,
  reason: ClosureReasonName,
): Promise<Result<PairingEntity, PairingRefusal>> {
  return changePairing(operation, { pairingId, action: 'BEGIN_CLOSURE' }, async ({ unit, pairing, actorId }) => {
    enterClosing(unit, pairing, { reason, begunById: actorId });
    return accept(pairing);
  });
}
