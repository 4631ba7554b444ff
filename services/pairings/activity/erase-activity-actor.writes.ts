import type { PairingsUnit } from '../operation.js';

const forget = 'update activity set actor_id = null where actor_id = ?';

/** What an erased person did stays in the feed as the mentor's or the mentee's doing; who it was is let go. */
export async function eraseActivityActor(unit: PairingsUnit, personId: string): Promise<void> {
  await unit.em.execute(forget, [personId]);
}
