import { accept, type Result, refuseAll } from '../../shared/result.js';
import { changedPolicy, checkPolicy, type Policy, type PolicyChange } from '../domain/matching/policy.js';
import { MatchingPolicyEntity } from '../entities/matching-policy.entity.js';
import { policyOf } from '../loaders/policy-by-program-id.loader.js';
import type { AsksPeople } from './ask-people.js';
import { requireCoordinator } from './require-coordinator.js';

/** A coordinator chooses how their programme matches. Refuses NOT_FOUND, INVALID. */
export async function setMatchingPolicy(
  operation: AsksPeople,
  programId: string,
  change: PolicyChange,
): Promise<Result<Policy, 'NOT_FOUND' | 'INVALID'>> {
  const coordinator = await requireCoordinator(operation, programId);
  if (!coordinator.ok) return coordinator;
  return operation.transact(async (unit) => {
    await unit.takeTurn(programId);
    const before = await policyOf(unit.em, programId);
    const invalid = checkPolicy(before, change);
    if (invalid.length > 0) return refuseAll(invalid);
    return accept(await unit.em.upsert(MatchingPolicyEntity, { ...changedPolicy(before, change), programId }));
  });
}
