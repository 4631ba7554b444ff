import type { Em } from '../../shared/orm.js';
import { MessageEntity } from '../entities/message.entity.js';
import { listOf, rowsByOwner } from './rows-by-owner.js';

/** A page of a pairing's messages, the newest first. */
export const messagesByPairingId = (em: Em) =>
  rowsByOwner<MessageEntity, null>(async (pairingIds, { limit, after }) => {
    const keyset = after ? 'and (m.sent_at, m.id) < (?::timestamptz, ?::uuid)' : '';
    const rows = (await em.execute(
      `select page.* from unnest(?::uuid[]) as o (id) cross join lateral (
         select m.* from message m where m.pairing_id = o.id ${keyset}
         order by m.sent_at desc, m.id desc limit ?) page order by page.sent_at desc, page.id desc`,
      [listOf(pairingIds), ...(after ?? []), limit + 1],
    )) as object[];
    const messages = rows.map((row) => em.map(MessageEntity, row as never));
    return messages.map((row) => ({ ownerId: row.pairingId, row }));
  });
