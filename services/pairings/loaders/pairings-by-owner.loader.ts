import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { PageArgs } from '../../shared/connection.js';
import { type CountedConnection, PagedListsByArgs } from '../../shared/keyset-loader.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';
import { PairingEntity } from '../entities/pairing.entity.js';

/** Which pairings to list. */
export interface PairingsPage extends PageArgs {
  status?: readonly PairingStatusName[] | null | undefined;
  /** Only of these programmes; of all where absent. */
  programIds?: readonly string[];
}

export type PairingPage = CountedConnection<PairingEntity>;
export type PairingLists = PagedListsByArgs<PairingsPage, PairingEntity>;

/** A person's pairings, as mentor and as mentee, the newest first. */
export const pairingsByPersonId = (em: Em): PairingLists => listsBy(em, ['mentor_id', 'mentee_id']);

/** A programme's pairings, the newest first. */
export const pairingsByProgramId = (em: Em): PairingLists => listsBy(em, ['program_id']);

function listsBy(em: Em, owners: string[]): PairingLists {
  return new PagedListsByArgs(({ status, programIds }) => ({
    em,
    table: 'pairing',
    owners,
    order: [
      { column: 'started_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    where: conditions(status ?? [], programIds),
    map: (row) => em.map(PairingEntity, row as never),
    keysetOf: (pairing) => [pairing.startedAt.toISOString(), pairing.id],
  }));
}

function conditions(status: readonly PairingStatusName[], programIds: readonly string[] | undefined) {
  const parts: [string, string][] = [];
  if (status.length > 0) parts.push([' and status = any(?::text[])', sqlList(status)]);
  if (programIds) parts.push([' and program_id = any(?::uuid[])', sqlList(programIds)]);
  return { sql: parts.map(([sql]) => sql).join(''), params: parts.map(([, param]) => param) };
}
