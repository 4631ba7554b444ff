import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { ContactEntity } from './contact.entity.js';

/** A page of a pairing's contacts, the newest first. */
export const contactsByPairingId = (em: Em) =>
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
