import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import type { LoaderParts } from '../loader-parts.js';
import { MessageEntity } from './message.entity.js';

/** A page of a pairing's messages, the newest first. */
const messagesByPairingId = (em: Em) =>
  new KeysetListLoaders<PageArgs, MessageEntity>(() => ({
    em,
    table: 'message',
    ownerColumns: ['pairing_id'],
    order: [
      { column: 'sent_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    toRow: plainRowMapper(em, MessageEntity),
    keysetOf: (message) => [message.sentAt.toISOString(), message.id],
  }));

/** A message of a live event, whose subscriber was found to be a party of its pairing. */
const messageById = (em: Em) => plainRowByKey(em, MessageEntity, 'id');

export const messageLoaders = {
  messagesByPairingId: ({ em }: LoaderParts) => messagesByPairingId(em),
  messageById: ({ em }: LoaderParts) => messageById(em),
};
