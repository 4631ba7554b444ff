import { checkText } from '../../shared/checks.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { AppreciationEntity } from './appreciation.entity.js';

/** A party thanks the other, from the first day on and also after a completed pairing. */
export async function sendAppreciation(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  const invalid = checkText(['text'], text, { max: 2000 });
  const step = { pairingId, action: 'APPRECIATE', invalid } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const toId = pairing.mentorId === actorId ? pairing.menteeId : pairing.mentorId;
    const sent = { id: newId(), pairingId, fromId: actorId, toId, text: text.trim(), sentAt: unit.now };
    unit.em.persist(unit.em.create(AppreciationEntity, sent));
    record('AppreciationSent', { appreciationId: sent.id, toId });
    return accept(pairing);
  });
}
