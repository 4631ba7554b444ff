import type { PairingsUnit } from '../operation.js';

const eraseSql = 'update activity set actor_id = null where actor_id = ?';

/** Removes an erased person from the activity that they caused. The role of the actor stays. */
export async function eraseActivityActor(unit: PairingsUnit, personId: string): Promise<void> {
  await unit.em.execute(eraseSql, [personId]);
}
