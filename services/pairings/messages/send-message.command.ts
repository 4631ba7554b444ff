import { checkText } from '../../shared/checks.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import { addContact } from '../contacts/contact.writes.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import { MessageEntity } from './message.entity.js';

export interface SendMessage {
  pairingId: string;
  text: string;
  idempotencyKey: string | null;
}

/** A party writes to the other, which is a contact too. The same key sent twice returns the first message. */
export async function sendMessage(
  operation: PairingsOperation,
  { pairingId, text, idempotencyKey }: SendMessage,
): Promise<Result<MessageEntity, PairingRefusal | 'INVALID'>> {
  const invalid = [
    ...checkText(['text'], text, { max: 5000 }),
    ...checkText(['idempotencyKey'], idempotencyKey, { max: 200 }),
  ];
  const step = { pairingId, action: 'SEND_MESSAGE', invalid } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const own = { pairingId, authorId: actorId, idempotencyKey };
    const before = idempotencyKey ? await unit.em.findOne(MessageEntity, own) : null;
    if (before) return accept(before);
    const written = { id: newId(), text: text.trim(), sentAt: unit.now, readAt: null };
    const message = unit.em.create(MessageEntity, { ...own, ...written });
    unit.em.persist(message);
    const contact = { channel: 'CHAT', source: 'MESSAGE', initiatedById: actorId, at: unit.now } as const;
    const contactMade = addContact(unit, pairing, contact);
    record('MessageSent', { messageId: message.id });
    record('ContactMade', contactMade);
    return accept(message);
  });
}
