import DataLoader from 'dataloader';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import { type PeopleOperation, refreshPersonFacts } from './refresh-person-facts.command.js';

export type IsCoordinatorByProgramId = DataLoader<string, boolean>;

/**
 * Whether the viewer coordinates a programme now: the one answer to this for all that is read. What people told decides; a
 * token is up to ten minutes older, and so people is asked where the two disagree. One statement for all that agree.
 */
export const isCoordinatorByProgramId = (operation: PeopleOperation): IsCoordinatorByProgramId =>
  new DataLoader<string, boolean>(async (programIds) => {
    const { em, viewer } = operation;
    if (!viewer) return programIds.map(() => false);
    const { personId } = viewer;
    const own = { sql: 'and person_id = ?::uuid', params: [personId] };
    const held = await findPlainRows(em, MembershipFactEntity, { by: 'programId', keys: programIds, where: own });
    const known = new Set(held.filter(({ roles }) => roles.includes('COORDINATOR')).map(({ programId }) => programId));
    return Promise.all(
      programIds.map((id) =>
        known.has(id) === viewer.coordinates.includes(id) ? known.has(id) : ask(operation, personId, id, known.has(id)),
      ),
    );
  });

async function ask(operation: PeopleOperation, personId: string, programId: string, known: boolean): Promise<boolean> {
  const answer = await refreshPersonFacts(operation, programId, [personId]);
  if (!answer) return known;
  return answer.memberships.some((held) => held.personId === personId && held.roles.includes('COORDINATOR'));
}

/** Written out, as the index of coordinators has it: of a parameter PostgreSQL does not know that it means these. */
const coordinators = { sql: `and roles @> '{COORDINATOR}'`, params: [] };

/** Every programme that the viewer coordinates now, by the same rule; read once an operation, and only when asked for. */
export function coordinatedPrograms(
  { em, viewer }: PeopleOperation,
  coordinates: IsCoordinatorByProgramId,
): () => Promise<string[]> {
  let read: Promise<string[]> | undefined;
  return () => (read ??= viewer ? listOf(viewer) : Promise.resolve([]));

  async function listOf({ personId, coordinates: claimed }: { personId: string; coordinates: string[] }) {
    const held = await findPlainRows(em, MembershipFactEntity, {
      by: 'personId',
      keys: [personId],
      where: coordinators,
    });
    const perhaps = [...new Set([...claimed, ...held.map(({ programId }) => programId)])];
    const now = await Promise.all(perhaps.map((id) => coordinates.load(id)));
    return perhaps.filter((_, index) => now[index]);
  }
}
