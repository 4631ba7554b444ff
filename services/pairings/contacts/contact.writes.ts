import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { extendContactBounds } from './contact.domain.js';
import { ContactEntity } from './contact.entity.js';

/** That two people were in touch; `meetingId` where they met. */
export type NewContact = Pick<ContactEntity, 'channel' | 'source' | 'initiatedById' | 'at'> & { meetingId?: string };

/**
 * Adds a contact to a locked pairing, whose first and last contact follow. Answers what `ContactMade` tells of it, for
 * the caller to record.
 */
export function addContact(
  unit: PairingsUnit,
  pairing: PairingEntity,
  made: NewContact,
): Omit<PairingsEvents['ContactMade'], 'pairing'> {
  const contact = unit.em.create(ContactEntity, { meetingId: null, ...made, id: newId(), pairingId: pairing.id });
  unit.em.persist(contact);
  Object.assign(pairing, extendContactBounds(pairing, made.at));
  return { contactId: contact.id, channel: made.channel, source: made.source };
}
