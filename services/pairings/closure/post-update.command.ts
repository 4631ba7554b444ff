import { checkText } from '../../shared/checks.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';

/** A party posts news in a pairing that keeps in touch. */
export async function postUpdate(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  const invalid = checkText(['text'], text, { max: 5000 });
  const step = { pairingId, action: 'POST_UPDATE', invalid } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const posted = { id: newId(), pairingId, authorId: actorId, text: text.trim(), postedAt: unit.now };
    unit.em.persist(unit.em.create(KeepInTouchUpdateEntity, posted));
    record('UpdatePosted', { updateId: posted.id });
    return accept(pairing);
  });
}
