import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import type { CoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import type { Viewer } from '../../shared/auth/token-verifier.js';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows, plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { healthCondition } from '../health/health-conditions.queries.js';
import type { LoaderParts } from '../loader-parts.js';
import { HierarchyMarkEntity } from './hierarchy-mark.entity.js';
import { openPlacesByPersonId } from './open-places.loaders.js';
import { PairingEntity } from './pairing.entity.js';

/** A pairing that the viewer is a party of, or whose programme they coordinate now; null for everybody else. */
export const visiblePairingById = (em: Em, viewer: Viewer | null, isCoordinator: CoordinatorCheck) =>
  oneByKey<PairingEntity>(
    async (ids) => {
      if (!viewer) return [];
      const pairings = await findPlainRows(em, PairingEntity, { by: 'id', keys: ids });
      const visible = await Promise.all(
        pairings.map(
          ({ mentorId, menteeId, programId }) =>
            [mentorId, menteeId].includes(viewer.personId) || isCoordinator.load(programId),
        ),
      );
      return pairings.filter((_, index) => visible[index]);
    },
    (pairing) => pairing.id,
  );

/** Which pairings to list. */
export interface PairingFilter extends PageArgs {
  status?: readonly PairingStatusName[] | null | undefined;
  /** Only pairings with one of these healths now. */
  health?: readonly PairingHealthName[] | null | undefined;
  /** Only pairings of these programmes; all where absent. */
  programIds?: readonly string[];
}

export type PairingPage = CountedConnection<PairingEntity>;
export type PairingLists = KeysetListLoaders<PairingFilter, PairingEntity>;

/** A person's pairings, as mentor and as mentee, the newest first. */
export const pairingsByPersonId = (em: Em, now: Date): PairingLists => listsBy(em, now, ['mentor_id', 'mentee_id']);

/** A programme's pairings, the newest first. */
export const pairingsByProgramId = (em: Em, now: Date): PairingLists => listsBy(em, now, ['program_id']);

function listsBy(em: Em, now: Date, owners: string[]): PairingLists {
  return new KeysetListLoaders((wanted) => ({
    em,
    table: 'pairing',
    ownerColumns: owners,
    order: [
      { column: 'started_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    where: conditions(wanted, now),
    toRow: plainRowMapper(em, PairingEntity),
    keysetOf: (pairing) => [pairing.startedAt.toISOString(), pairing.id],
  }));
}

function conditions({ status, health, programIds }: PairingFilter, now: Date): { sql: string; params: unknown[] } {
  const parts: { sql: string; params: unknown[] }[] = [];
  if (status?.length) parts.push({ sql: 'status = any(?::text[])', params: [sqlArray(status)] });
  if (health?.length) parts.push(healthCondition([...new Set(health)], now));
  if (programIds) parts.push({ sql: 'program_id = any(?::uuid[])', params: [sqlArray(programIds)] });
  return { sql: parts.map(({ sql }) => ` and ${sql}`).join(''), params: parts.flatMap(({ params }) => params) };
}

/** Since when the parties of a pairing are in one chain of managers; null where they are not. */
const hierarchyMarkByPairingId = (em: Em) => plainRowByKey(em, HierarchyMarkEntity, 'pairingId');

export const pairingLoaders = {
  pairingById: ({ em, viewer, isCoordinator }: LoaderParts) => visiblePairingById(em, viewer, isCoordinator),
  pairingsByPersonId: ({ em, now }: LoaderParts) => pairingsByPersonId(em, now),
  pairingsByProgramId: ({ em, now }: LoaderParts) => pairingsByProgramId(em, now),
  openPlacesByPersonId: ({ em }: LoaderParts) => openPlacesByPersonId(em),
  hierarchyMarkByPairingId: ({ em }: LoaderParts) => hierarchyMarkByPairingId(em),
};
