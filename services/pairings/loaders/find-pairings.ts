import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { type Connection, connectionOf, type PageArgs, readPage } from '../../shared/connection.js';
import type { PairingEntity } from '../entities/pairing.entity.js';
import type { PairingLists } from './pairings-by-owner.loader.js';

/** A page of pairings; `count` reads only when it is called. */
export interface PairingPage extends Connection<PairingEntity> {
  count: () => Promise<number>;
}

export interface FindPairings extends PageArgs {
  ownerId: string;
  status?: readonly PairingStatusName[] | null | undefined;
  /** Only of these programmes; empty for all. */
  programIds?: readonly string[];
}

/** A page of an owner's pairings, the newest first. One statement for all owners of a list. */
export async function findPairings(lists: PairingLists, search: FindPairings): Promise<PairingPage> {
  const { limit, after } = readPage(search, ['timestamptz', 'uuid']);
  const { ownerId } = search;
  const filter = { status: search.status ?? [], programIds: search.programIds ?? [] };
  const rows = await lists.pages.load({ ownerId, limit, after, filter });
  const count = async () => (await lists.counts.load({ ownerId, limit: 0, after: undefined, filter }))[0] ?? 0;
  return {
    ...connectionOf(rows, { limit, after }, (pairing) => [pairing.startedAt.toISOString(), pairing.id]),
    count,
  };
}
