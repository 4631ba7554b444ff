import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { ChannelName, PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { checkContactAt } from './contact.domain.js';
import { ContactEntity } from './contact.entity.js';
import { addContact } from './contact.writes.js';

export interface RecordContact {
  pairingId: string;
  channel: ChannelName;
  at: Date;
}

/** A party records that the two were in touch elsewhere. The same contact recorded twice is one. */
export async function recordContact(
  operation: PairingsOperation,
  { pairingId, channel, at }: RecordContact,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  const step = { pairingId, action: 'RECORD_CONTACT' } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const invalid = checkContactAt(at, { startedAt: pairing.startedAt, now: unit.now });
    if (invalid.length > 0) return refuseAll(invalid);
    const contact = { channel, source: 'RECORDED' as const, initiatedById: actorId, at };
    if (await unit.em.findOne(ContactEntity, { pairingId, ...contact })) return accept(pairing);
    record('ContactMade', addContact(unit, pairing, contact));
    return accept(pairing);
  });
}
