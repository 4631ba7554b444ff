import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import { type PairingRefusal, pairingRole, toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { requireRelaunch } from './lock-relaunch.writes.js';
import { decideIntent, type RelaunchDecisionName } from './relaunch.domain.js';
import { trySettleRelaunch } from './settle-relaunch.writes.js';

/**
 * A party says how they wish to go on, and may say something else until the relaunch is decided. Until both have
 * answered, the other party learns nothing of it: the version stays, and the event goes to the viewer's stream alone.
 */
export async function stateIntent(
  operation: PairingsOperation,
  pairingId: string,
  intent: RelaunchDecisionName,
): Promise<Result<PairingEntity, PairingRefusal>> {
  const step = { pairingId, action: 'REVIEW_RELAUNCH' } as const;
  return changePairing(operation, step, async ({ unit, pairing, actorId, record }) => {
    const relaunch = await requireRelaunch(unit, pairing);
    const decision = decideIntent(relaunch, pairingRole(pairing, actorId), intent);
    if (!decision.ok) return decision;
    const { intents, isChanged, isVisibleToOther } = decision.value;
    if (!isChanged) return accept(pairing);
    Object.assign(relaunch, intents);
    const relaunchId = relaunch.id;
    if (isVisibleToOther) record('IntentStated', { relaunchId });
    else {
      const payload = { pairing: toPairingFacts(pairing), relaunchId };
      unit.record({ type: 'IntentStated', streams: [actorId], actorId, payload });
    }
    trySettleRelaunch(unit, { pairing, relaunch, actorId });
    return accept(pairing);
  });
}
