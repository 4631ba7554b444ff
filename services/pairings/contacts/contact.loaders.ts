import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import type { LoaderParts } from '../loader-parts.js';
import { ContactEntity } from './contact.entity.js';
import { nextMeetingByPairingId } from './next-meeting.loaders.js';
import { recentContactsByPairingId } from './recent-contacts.loaders.js';
import { ownRhythmWishByPairingId } from './rhythm-wish.loaders.js';

/** A page of a pairing's contacts, the newest first. */
const contactsByPairingId = (em: Em) =>
  new KeysetListLoaders<PageArgs, ContactEntity>(() => ({
    em,
    table: 'contact',
    ownerColumns: ['pairing_id'],
    order: [
      { column: 'at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    toRow: plainRowMapper(em, ContactEntity),
    keysetOf: (contact) => [contact.at.toISOString(), contact.id],
  }));

export const contactLoaders = {
  contactsByPairingId: ({ em }: LoaderParts) => contactsByPairingId(em),
  nextMeetingByPairingId: ({ em, now }: LoaderParts) => nextMeetingByPairingId(em, now),
  recentContactsByPairingId: ({ em }: LoaderParts) => recentContactsByPairingId(em),
  ownRhythmWishByPairingId: ({ em, viewerId }: LoaderParts) => ownRhythmWishByPairingId(em, viewerId),
};
