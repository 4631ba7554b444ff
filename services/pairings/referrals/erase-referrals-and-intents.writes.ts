import type { Em } from '../../shared/database/orm.js';

const openOnes = `update referral set status = 'DECLINED' where to_id = ? and status in ('PROPOSED', 'ACCEPTED')`;
const pointers = 'update pairing_request set referred_to_id = null where referred_to_id = ?';
const untold = (side: 'mentor' | 'mentee') => `update relaunch r set ${side}_intent = null from pairing p
  where p.id = r.pairing_id and p.${side}_id = ? and r.decision is null`;

/**
 * Lets go of what an erased person is named in elsewhere: nobody is referred to them any more, and what they wished in a
 * relaunch that was never decided is nobody's to know. What they wrote in referrals is the other's history, and stays.
 */
export async function eraseReferralsAndIntents(em: Em, personId: string): Promise<void> {
  await em.execute(openOnes, [personId]);
  await em.execute(pointers, [personId]);
  for (const side of ['mentor', 'mentee'] as const) await em.execute(untold(side), [personId]);
}
