import { LockMode } from '@mikro-orm/core';
import { ActionItemEntity } from '../action-items/action-item.entity.js';
import { recordPairingEvent } from '../common/change-pairing-row.writes.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';

const forgetPlans = `delete from development_plan where pairing_id in (
  select pairing_id from pairing_fact where mentee_id = ?)`;

/**
 * Lets go of what is kept around goals of an erased person: their plans go, since they tell of nobody else, and what
 * they were still to do is dropped. What both could read stays as the other's history, under a former member.
 */
export async function eraseGrowth(unit: ProgressUnit, personId: string): Promise<void> {
  await unit.em.execute(forgetPlans, [personId]);
  const open = { ownerId: personId, status: { $in: ['OPEN' as const, 'CARRIED_OVER' as const] } };
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const items = await unit.em.find(ActionItemEntity, open, lock);
  const pairings = await unit.em.find(PairingFactEntity, { pairingId: { $in: items.map((item) => item.pairingId) } });
  for (const item of items) {
    item.status = 'DROPPED';
    const pairing = pairings.find(({ pairingId }) => pairingId === item.pairingId);
    if (pairing)
      recordPairingEvent({ unit, pairing, actorId: personId }, 'ActionItemDropped', { actionItemId: item.id });
  }
}
