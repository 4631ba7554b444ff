import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { checkContactAt } from './contact.domain.js';
import { ContactEntity } from './contact.entity.js';
import { addContact } from './contact.writes.js';

export interface RecordContact {
  pairingId: string;
  channel: ChannelName;
  at: Date;
}

/**
 * One of the two records that they were in touch elsewhere. The same contact recorded twice is one. Refuses NOT_FOUND,
 * PAIRING_NOT_OPEN, WRONG_STATUS, INVALID.
 */
export async function recordContact(
  operation: PairingsOperation,
  { pairingId, channel, at }: RecordContact,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'RECORD_CONTACT', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const invalid = checkContactAt(at, { startedAt: pairing.startedAt, now: unit.now });
    if (invalid.length > 0) return refuseAll(invalid);
    const made = { channel, source: 'RECORDED' as const, initiatedById: personId, at };
    if (await unit.em.findOne(ContactEntity, { pairingId, ...made })) return accept(pairing);
    recordPairingEvent(unit, 'ContactMade', pairing, { actorId: personId, payload: addContact(unit, pairing, made) });
    return accept(pairing);
  });
}
