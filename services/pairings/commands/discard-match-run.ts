import { accept, type Result } from '../../shared/result.js';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import type { PeopleOperation } from './ask-people.js';
import { lockMatchRun, type MatchRunCode, requireMatchRun } from './lock-match-run.js';

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
