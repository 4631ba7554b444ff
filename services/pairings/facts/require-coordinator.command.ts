import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import type { PeopleOperation } from './refresh-person-facts.command.js';
import { refreshRoster } from './refresh-roster.command.js';

/**
 * The viewer's id, if they coordinate the programme now. Asks people first, because a command must not rely on an old
 * token; reads are decided by `isCoordinatorByProgramId`. An unknown programme is refused in the same way.
 */
export async function requireCoordinator(
  operation: PeopleOperation,
  programId: string,
  path: string[] = ['programId'],
): Promise<Result<string, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  await refreshRoster(operation, { programId, roles: [], personIds: [personId] });
  const found = await operation.em.fork().findOne(MembershipFactEntity, { programId, personId });
  return found?.roles.includes('COORDINATOR') ? accept(personId) : refuse('NOT_FOUND', path, 'program.notCoordinated');
}
