import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { extendContactBounds } from './contact.domain.js';
import { ContactEntity } from './contact.entity.js';

/** A contact to be added. `meetingId` is given for meetings. */
export type NewContact = Pick<ContactEntity, 'channel' | 'source' | 'initiatedById' | 'at'> & { meetingId?: string };

/**
 * Adds a contact to a locked pairing and updates its first and last contact. Returns the payload of `ContactMade`,
 * which the caller records.
 */
export function addContact(
  unit: PairingsUnit,
  pairing: PairingEntity,
  added: NewContact,
): Omit<PairingsEvents['ContactMade'], 'pairing'> {
  const contact = unit.em.create(ContactEntity, { meetingId: null, ...added, id: newId(), pairingId: pairing.id });
  unit.em.persist(contact);
  Object.assign(pairing, extendContactBounds(pairing, added.at));
  return { contactId: contact.id, channel: added.channel, source: added.source };
}
