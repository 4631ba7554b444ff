import type { ProgressUnit } from '../operation.js';

const carryOver = `update action_item set status = 'CARRIED_OVER' where pairing_id = ? and status = 'OPEN'`;

/**
 * What is still open when a meeting ends comes back in the next one's agenda. To be called where a meeting is wrapped up,
 * before its own action items are made.
 */
export async function carryOverActionItems(unit: ProgressUnit, pairingId: string): Promise<void> {
  await unit.em.execute(carryOver, [pairingId]);
}
