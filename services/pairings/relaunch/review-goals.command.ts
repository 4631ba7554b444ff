import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { requireRelaunch } from './lock-relaunch.writes.js';
import type { GoalReviewName } from './relaunch.domain.js';
import { trySettleRelaunch } from './settle-relaunch.writes.js';

/**
 * One of the two says what became of the goals. Either may, and the last word counts until the relaunch is decided: they
 * talk about it, and one of them notes it. Refuses NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function reviewGoals(
  operation: PairingsOperation,
  pairingId: string,
  review: GoalReviewName,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'LOOK_AGAIN', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const relaunch = await requireRelaunch(unit, pairing);
    if (relaunch.goalReview === review) return accept(pairing);
    relaunch.goalReview = review;
    const happened = { actorId: personId, payload: { relaunchId: relaunch.id } };
    recordPairingEvent(unit, 'GoalsReviewed', pairing, happened);
    trySettleRelaunch(unit, { pairing, relaunch, actorId: personId });
    return accept(pairing);
  });
}
