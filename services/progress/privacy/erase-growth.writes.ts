import { LockMode } from '@mikro-orm/core';
import { ActionItemEntity } from '../action-items/action-item.entity.js';
import { recordPairingEvent } from '../facts/change-pairing.writes.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';

const deletePlans = `delete from development_plan where pairing_id in (
  select pairing_id from pairing_fact where mentee_id = ?)`;

/**
 * Deletes an erased person's development plans and drops their open action items. What both parties could read stays, under
 * a former member.
 */
export async function eraseGrowth(unit: ProgressUnit, personId: string): Promise<void> {
  await unit.em.execute(deletePlans, [personId]);
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
