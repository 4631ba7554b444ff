import type { Em } from '../../shared/orm.js';
import { ContactEntity } from '../entities/contact.entity.js';
import { listOf, rowsByOwner } from './rows-by-owner.js';

/** A page of a pairing's contacts, the newest first. */
export const contactsByPairingId = (em: Em) =>
  rowsByOwner<ContactEntity, null>(async (pairingIds, { limit, after }) => {
    const keyset = after ? 'and (c.at, c.id) < (?::timestamptz, ?::uuid)' : '';
    const rows = (await em.execute(
      `select page.* from unnest(?::uuid[]) as o (id) cross join lateral (
         select c.* from contact c where c.pairing_id = o.id ${keyset}
         order by c.at desc, c.id desc limit ?) page order by page.at desc, page.id desc`,
      [listOf(pairingIds), ...(after ?? []), limit + 1],
    )) as object[];
    const contacts = rows.map((row) => em.map(ContactEntity, row as never));
    return contacts.map((row) => ({ ownerId: row.pairingId, row }));
  });
