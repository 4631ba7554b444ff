import type { Em } from '../../shared/database/orm.js';

const forget = 'update proposal set decline_reason = null where declined_by_id = ?';

/**
 * Lets go of why an erased person declined what was proposed to them. What they wrote to the other stays the other's
 * history; a concern that they raised stays with the coordinators, who look after whom it was about. It names nobody.
 */
export async function eraseDeclineReasons(em: Em, personId: string): Promise<void> {
  await em.execute(forget, [personId]);
}
