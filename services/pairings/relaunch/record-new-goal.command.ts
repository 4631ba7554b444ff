import { LockMode } from '@mikro-orm/core';
import type { PairingsUnit } from '../operation.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { lockRelaunch } from './lock-relaunch.writes.js';
import { newestGoalAt } from './relaunch.domain.js';
import { trySettleRelaunch } from './settle-relaunch.writes.js';

export interface NewGoal {
  pairingId: string;
  at: Date;
  /** The person who set the goal. */
  actorId: string | null;
}

/**
 * Records on an open relaunch when the newest goal was set. If both want to continue and only waited for a new goal,
 * the pairing continues.
 */
export async function recordNewGoal(unit: PairingsUnit, { pairingId, at, actorId }: NewGoal): Promise<void> {
  await unit.lockAggregate(pairingId);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const pairing = await unit.em.findOne(PairingEntity, { id: pairingId, status: 'RELAUNCHING' }, lock);
  const relaunch = pairing && (await lockRelaunch(unit, pairing));
  if (!relaunch) return;
  relaunch.newGoalAt = newestGoalAt(relaunch, at);
  trySettleRelaunch(unit, { pairing, relaunch, actorId });
}
