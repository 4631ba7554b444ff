import type { PageArgs } from '../../shared/connection.js';
import { PagedListsByArgs } from '../../shared/keyset-loader.js';
import { leanRows } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { ContactEntity } from '../entities/contact.entity.js';

/** A page of a pairing's contacts, the newest first. */
export const contactsByPairingId = (em: Em) =>
  new PagedListsByArgs<PageArgs, ContactEntity>(() => ({
    em,
    table: 'contact',
    owners: ['pairing_id'],
    order: [
      { column: 'at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    map: leanRows(em, ContactEntity),
    keysetOf: (contact) => [contact.at.toISOString(), contact.id],
  }));
