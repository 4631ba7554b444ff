import type { Em } from '../../shared/database/orm.js';

const closeOpenSql = `update referral set status = 'DECLINED' where to_id = ? and status in ('PROPOSED', 'ACCEPTED')`;
const removeReferredSql = 'update pairing_request set referred_to_id = null where referred_to_id = ?';
const eraseIntentSql = (side: 'mentor' | 'mentee') => `update relaunch r set ${side}_intent = null from pairing p
  where p.id = r.pairing_id and p.${side}_id = ? and r.decision is null`;

/**
 * Closes open referrals to an erased person, removes them from declined requests, and erases their intents in undecided
 * relaunches. Texts of their own referrals stay, as the other party's history.
 */
export async function eraseReferralsAndIntents(em: Em, personId: string): Promise<void> {
  await em.execute(closeOpenSql, [personId]);
  await em.execute(removeReferredSql, [personId]);
  for (const side of ['mentor', 'mentee'] as const) await em.execute(eraseIntentSql(side), [personId]);
}
