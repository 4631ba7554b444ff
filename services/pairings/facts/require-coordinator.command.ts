import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import type { PeopleOperation } from './refresh-person-facts.command.js';
import { refreshRoster } from './refresh-roster.command.js';

/**
 * The viewer's id, when they coordinate the programme now, whatever their token says. Whoever changes something is always
 * asked about, as the two of a pairing are; what is read is decided by `isCoordinatorByProgramId`. Refuses NOT_FOUND to
 * everybody else, as for a programme that does not exist.
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
