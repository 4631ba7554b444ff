import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';

/** A party resumes a paused pairing before its date. */
export async function resumePairing(
  operation: PairingsOperation,
  pairingId: string,
): Promise<Result<PairingEntity, PairingRefusal>> {
  return changePairing(operation, { pairingId, action: 'RESUME' }, async ({ unit, pairing, next, record }) => {
    Object.assign(pairing, { status: next, resumeOn: null });
    unit.unschedule('pairing.resume', pairing.id);
    record('PairingResumed', {});
    return accept(pairing);
  });
}
