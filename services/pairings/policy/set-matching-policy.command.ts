import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import type { PairingsUnit } from '../operation.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import {
  applyPolicyChange,
  checkPolicy,
  type ProgramPolicy,
  type ProgramPolicyChange,
} from './matching-policy.domain.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';
import { findPolicy } from './matching-policy.loaders.js';

/** A coordinator changes the policy of their programme. */
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
      await refreshOpenPairings(unit, programId);
    return accept(await unit.em.upsert(MatchingPolicyEntity, { ...after, programId }));
  });
}

const openSql = `select id from pairing where program_id = ? and status in ('${openPairingStatuses.join("','")}')`;

/** Schedules a refresh of all open pairings at once, because other factors may change their health. */
async function refreshOpenPairings(unit: PairingsUnit, programId: string): Promise<void> {
  const open = await unit.em.execute<{ id: string }[]>(openSql, [programId]);
  unit.scheduleAll(
    'pairing.watch',
    open.map(({ id }) => id),
    unit.now,
  );
}
