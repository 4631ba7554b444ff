import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

/**
 * Decides whether a person may have this manager, who must not be the person or report to them. `chain` lists the
 * manager's managers up to the top.
 */
export function decideManager(
  personId: string,
  managerId: string | null,
  chain: string[],
): Result<string | null, 'MANAGER_CYCLE'> {
  if (managerId !== null && [managerId, ...chain].includes(personId))
    return refuse('MANAGER_CYCLE', ['input', 'managerId'], managerId === personId ? 'person.isSelf' : 'manager.cycle');
  return accept(managerId);
}
