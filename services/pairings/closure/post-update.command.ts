import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';

/** One of two who keep in touch has news. Refuses INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS. */
export async function postUpdate(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['text'], text, { max: 5000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'POST_UPDATE', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const posted = { id: newId(), pairingId, authorId: personId, text: text.trim(), postedAt: unit.now };
    unit.em.persist(unit.em.create(KeepInTouchUpdateEntity, posted));
    recordPairingEvent(unit, 'UpdatePosted', pairing, { actorId: personId, payload: { updateId: posted.id } });
    return accept(pairing);
  });
}
