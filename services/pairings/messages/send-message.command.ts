import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addContact } from '../contacts/contact.writes.js';
import type { PairingsOperation } from '../operation.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { MessageEntity } from './message.entity.js';

export interface SendMessage {
  pairingId: string;
  text: string;
  idempotencyKey: string | null;
}

/**
 * One of the two writes to the other: that is a contact, too. The same key sent twice answers the message it made the
 * first time. Refuses INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function sendMessage(
  operation: PairingsOperation,
  { pairingId, text, idempotencyKey }: SendMessage,
): Promise<Result<MessageEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = [
    ...checkText(['text'], text, { max: 5000 }),
    ...checkText(['idempotencyKey'], idempotencyKey, { max: 200 }),
  ];
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'SEND_MESSAGE', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const sentBy = { pairingId, authorId: personId, idempotencyKey };
    const known = idempotencyKey ? await unit.em.findOne(MessageEntity, sentBy) : null;
    if (known) return accept(known);
    const written = { id: newId(), text: text.trim(), sentAt: unit.now, readAt: null };
    const message = unit.em.create(MessageEntity, { ...sentBy, ...written });
    unit.em.persist(message);
    const made = { channel: 'CHAT', source: 'MESSAGE', initiatedById: personId, at: unit.now } as const;
    const contact = addContact(unit, pairing, made);
    recordPairingEvent(unit, 'MessageSent', pairing, { actorId: personId, payload: { messageId: message.id } });
    recordPairingEvent(unit, 'ContactMade', pairing, { actorId: personId, payload: contact });
    return accept(message);
  });
}
