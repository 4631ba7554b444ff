import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { type PairingRole, pairingRole } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { type RelaunchState, visibleIntents } from '../relaunch/relaunch.domain.js';
import { RelaunchEntity } from '../relaunch/relaunch.entity.js';
import { ReferralEntity } from './referral.entity.js';

/**
 * A person's relaunches with the intents that they may see, and the referrals of their pairings, oldest first, for
 * their archive. Two statements.
 */
export async function exportRelaunches(
  em: Em,
  personId: string,
  pairings: Pick<PairingEntity, 'id' | 'mentorId' | 'menteeId'>[],
): Promise<PersonExport> {
  const own = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const ofPairings = { pairingId: { $in: [...own.keys()] } };
  const relaunches = await em.find(RelaunchEntity, ofPairings, { orderBy: { startedAt: 'asc', id: 'asc' } });
  const toExport = (relaunch: RelaunchEntity) => {
    const { id, pairingId, startedById, startedAt, proposedChannel, goalReview, decision, decidedAt } = relaunch;
    const pairing = own.get(pairingId);
    const intents = pairing ? intentsSeenBy(relaunch, pairingRole(pairing, personId)) : [];
    return { id, pairingId, startedById, startedAt, proposedChannel, goalReview, intents, decision, decidedAt };
  };
  return {
    relaunches: relaunches.map(toExport),
    referrals: await em.find(ReferralEntity, ofPairings, { orderBy: { madeAt: 'asc', id: 'asc' } }),
  };
}

/** The archive is a published format: it says `side` where the code says `role`. */
const intentsSeenBy = (relaunch: RelaunchState, viewer: PairingRole) =>
  visibleIntents(relaunch, viewer).map(({ role, decision }) => ({ side: role, decision }));
