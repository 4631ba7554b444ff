import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import type { MatchRunEntity } from './match-run.entity.js';
import { lockMatchRun, type MatchRunCode, requireMatchRun } from './match-run.writes.js';

/** A coordinator lets a draft be. Refuses NOT_FOUND, WRONG_STATUS. */
export async function discardMatchRun(
  operation: PeopleOperation,
  id: string,
): Promise<Result<MatchRunEntity, MatchRunCode>> {
  const found = await requireMatchRun(operation, id);
  if (!found.ok) return found;
  return operation.transact(async (unit) => {
    const locked = await lockMatchRun(unit, id, 'DISCARD');
    if (!locked.ok) return locked;
    const { run, next } = locked.value;
    run.status = next;
    return accept(run);
  });
}
