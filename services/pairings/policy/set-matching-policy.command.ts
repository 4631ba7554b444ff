import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import type { PairingsUnit } from '../operation.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import { healthRefreshDue } from '../pairing/refresh-health.writes.js';
import {
  applyPolicyChange,
  checkPolicy,
  type ProgramPolicy,
  type ProgramPolicyChange,
} from './matching-policy.domain.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';
import { findPolicy } from './matching-policy.loaders.js';

/** A coordinator chooses how their programme matches. Refuses NOT_FOUND, INVALID. */
export async function setMatchingPolicy(
  operation: PeopleOperation,
  programId: string,
  change: ProgramPolicyChange,
): Promise<Result<ProgramPolicy, 'NOT_FOUND' | 'INVALID'>> {
  const coordinator = await requireCoordinator(operation, programId);
  if (!coordinator.ok) return coordinator;
  return operation.transact(async (unit) => {
    await unit.lockAggregate(programId);
    const before = await findPolicy(unit.em, programId);
    const invalid = checkPolicy(before, change);
    if (invalid.length > 0) return refuseAll(invalid);
    const after = applyPolicyChange(before, change);
    if (
      after.slippingAfterFactor !== before.slippingAfterFactor ||
      after.dormantAfterFactor !== before.dormantAfterFactor
    )
      await lookAgain(unit, programId);
    return accept(await unit.em.upsert(MatchingPolicyEntity, { ...after, programId }));
  });
}

const openSql = `select id from pairing where program_id = ? and status in ('${openPairingStatuses.join("','")}')`;

/** Other factors make another health of pairings that nothing else happens to: each is looked at again at once. */
async function lookAgain(unit: PairingsUnit, programId: string): Promise<void> {
  const open = await unit.em.execute<{ id: string }[]>(openSql, [programId]);
  unit.scheduleAll(
    healthRefreshDue,
    open.map(({ id }) => id),
    unit.now,
  );
}
