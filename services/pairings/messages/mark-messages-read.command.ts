import { requireViewer } from '../../shared/graphql/operation.js';
import type { Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { findPartyPairing } from '../pairing/change-pairing.writes.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { MessageEntity } from './message.entity.js';

/** A party has read all messages of the other so far, in a pairing of any status. */
export async function markMessagesRead(
  operation: PairingsOperation,
  pairingId: string,
): Promise<Result<PairingEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const found = await findPartyPairing(unit.em, pairingId, personId);
    if (!found.ok) return found;
    const unread = { pairingId, authorId: { $ne: personId }, readAt: null };
    await unit.em.nativeUpdate(MessageEntity, unread, { readAt: unit.now });
    return found;
  });
}
