import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { requireRelaunch } from './lock-relaunch.writes.js';
import type { GoalReviewName } from './relaunch.domain.js';
import { trySettleRelaunch } from './settle-relaunch.writes.js';

/** A party says what became of the goals. Either party may, and the latest review counts until the relaunch is decided. */
export async function reviewGoals(
  operation: PairingsOperation,
  pairingId: string,
  review: GoalReviewName,
): Promise<Result<PairingEntity, PairingRefusal>> {
  const step = { pairingId, action: 'REVIEW_RELAUNCH' } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const relaunch = await requireRelaunch(unit, pairing);
    if (relaunch.goalReview === review) return accept(pairing);
    relaunch.goalReview = review;
    record('GoalsReviewed', { relaunchId: relaunch.id });
    trySettleRelaunch(unit, { pairing, relaunch, actorId });
    return accept(pairing);
  });
}
