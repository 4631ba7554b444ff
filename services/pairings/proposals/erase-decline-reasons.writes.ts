import type { Em } from '../../shared/database/orm.js';

const eraseSql = 'update proposal set decline_reason = null where declined_by_id = ?';

/**
 * Erases the reasons for which an erased person declined proposals. Messages to the other party stay as that party's
 * history; concerns stay with the coordinators. Neither holds a name.
 */
export async function eraseDeclineReasons(em: Em, personId: string): Promise<void> {
  await em.execute(eraseSql, [personId]);
}
