import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { AppreciationEntity } from './appreciation.entity.js';

/**
 * One of the two thanks the other, from the first day to long after a good end. Refuses INVALID, NOT_FOUND,
 * PAIRING_NOT_OPEN after an early end, WRONG_STATUS while it is only proposed.
 */
export async function sendAppreciation(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['text'], text, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'APPRECIATE', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const toId = pairing.mentorId === personId ? pairing.menteeId : pairing.mentorId;
    const sent = { id: newId(), pairingId, fromId: personId, toId, text: text.trim(), sentAt: unit.now };
    unit.em.persist(unit.em.create(AppreciationEntity, sent));
    recordPairingEvent(unit, 'AppreciationSent', pairing, {
      actorId: personId,
      payload: { appreciationId: sent.id, toId },
    });
    return accept(pairing);
  });
}
