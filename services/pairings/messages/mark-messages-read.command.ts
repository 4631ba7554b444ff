import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { type PairingCode, pairingPartyFilter } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { MessageEntity } from './message.entity.js';

/** The viewer has read all that the other wrote so far, whether the pairing is open or not. Refuses NOT_FOUND. */
export async function markMessagesRead(
  operation: PairingsOperation,
  pairingId: string,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const pairing = await unit.em.findOne(PairingEntity, pairingPartyFilter(pairingId, personId));
    if (!pairing) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
    const unread = { pairingId, authorId: { $ne: personId }, readAt: null };
    await unit.em.nativeUpdate(MessageEntity, unread, { readAt: unit.now });
    return accept(pairing);
  });
}
