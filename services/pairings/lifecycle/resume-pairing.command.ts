import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';

/** One of the two goes on before the date. Refuses NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS. */
export async function resumePairing(
  operation: PairingsOperation,
  pairingId: string,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'RESUME', personId });
    if (!locked.ok) return locked;
    const { pairing, next } = locked.value;
    Object.assign(pairing, { status: next, resumeOn: null });
    unit.unschedule('pairing.resume', pairing.id);
    recordPairingEvent(unit, 'PairingResumed', pairing, { actorId: personId, payload: {} });
    return accept(pairing);
  });
}
