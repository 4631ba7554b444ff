import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { pairingRole, toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { requireRelaunch } from './lock-relaunch.writes.js';
import { decideIntent, type RelaunchDecisionName } from './relaunch.domain.js';
import { type OpenRelaunch, trySettleRelaunch } from './settle-relaunch.writes.js';

/**
 * One of the two says what they wish, and may say something else until it is decided. Before both have answered the other
 * learns nothing, not even that somebody did: neither by the version nor by an event. Refuses NOT_FOUND,
 * PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function stateIntent(
  operation: PairingsOperation,
  pairingId: string,
  intent: RelaunchDecisionName,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'LOOK_AGAIN', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const relaunch = await requireRelaunch(unit, pairing);
    const stating = decideIntent(relaunch, pairingRole(pairing, personId), intent);
    if (!stating.ok) return stating;
    const { intents, isChanged, isVisibleToOther } = stating.value;
    if (!isChanged) return accept(pairing);
    Object.assign(relaunch, intents);
    recordIntent(unit, { pairing, relaunch, actorId: personId }, isVisibleToOther);
    trySettleRelaunch(unit, { pairing, relaunch, actorId: personId });
    return accept(pairing);
  });
}

function recordIntent(unit: PairingsUnit, { pairing, relaunch, actorId }: OpenRelaunch, isOpen: boolean): void {
  const relaunchId = relaunch.id;
  if (isOpen) {
    recordPairingEvent(unit, 'IntentStated', pairing, { actorId, payload: { relaunchId } });
    return;
  }
  const payload = { pairing: toPairingFacts(pairing), relaunchId } satisfies PairingsEvents['IntentStated'];
  unit.record({ type: 'IntentStated', streams: actorId ? [actorId] : [], actorId, payload });
}
