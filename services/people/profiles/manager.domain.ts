import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

/**
 * Whether somebody may have this manager. `chain` lists the manager's own managers up to the top. Refuses MANAGER_CYCLE
 * when the person is the manager or stands above them.
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
