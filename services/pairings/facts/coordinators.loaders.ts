import type { CoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import type { Viewer } from '../../shared/auth/token-verifier.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import { MembershipFactEntity } from './membership-fact.entity.js';

/** Those of these programmes that a person coordinates by membership facts. One statement. */
export async function findCoordinatedAmong(em: Em, personId: string, programIds: readonly string[]): Promise<string[]> {
  const own = { sql: 'and person_id = ?::uuid', params: [personId] };
  const held = await findPlainRows(em, MembershipFactEntity, { by: 'programId', keys: programIds, where: own });
  return held.filter(({ roles }) => roles.includes('COORDINATOR')).map(({ programId }) => programId);
}

/** Written as a literal, since PostgreSQL does not use the partial index of coordinators for a parameter. */
const coordinatorRole = { sql: `and roles @> '{COORDINATOR}'`, params: [] };

/** Every programme that the viewer coordinates now. Read at the first call, once an operation. */
function coordinatedPrograms(em: Em, viewer: Viewer | null, isCoordinator: CoordinatorCheck): () => Promise<string[]> {
  let programIds: Promise<string[]> | undefined;
  return () => (programIds ??= viewer ? findCoordinated(em, viewer, isCoordinator) : Promise.resolve([]));
}

async function findCoordinated(em: Em, viewer: Viewer, isCoordinator: CoordinatorCheck): Promise<string[]> {
  const keys = [viewer.personId];
  const held = await findPlainRows(em, MembershipFactEntity, { by: 'personId', keys, where: coordinatorRole });
  const candidates = [...new Set([...viewer.coordinates, ...held.map(({ programId }) => programId)])];
  const checked = await Promise.all(candidates.map((programId) => isCoordinator.load(programId)));
  return candidates.filter((_, index) => checked[index]);
}

export const factsLoaders = {
  isCoordinatorByProgramId: ({ isCoordinator }: LoaderParts) => isCoordinator,
  coordinatedPrograms: ({ em, viewer, isCoordinator }: LoaderParts) => coordinatedPrograms(em, viewer, isCoordinator),
};
