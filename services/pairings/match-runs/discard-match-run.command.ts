import type { Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import type { MatchRunEntity } from './match-run.entity.js';
import { changeMatchRun, type MatchRunRefusal, requireMatchRun } from './match-run.writes.js';

/** A coordinator discards a draft. */
export async function discardMatchRun(
  operation: PeopleOperation,
  id: string,
): Promise<Result<MatchRunEntity, MatchRunRefusal>> {
  const found = await requireMatchRun(operation, id);
  if (!found.ok) return found;
  return changeMatchRun(operation, { id, action: 'DISCARD' }, async ({ run, next }) => {
    run.status = next;
  });
}
