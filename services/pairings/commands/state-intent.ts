import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { type Operation, requireViewer } from '../../shared/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { Unit } from '../../shared/transact.js';
import { pairingFactsOf } from '../domain/pairing.js';
import { decideIntent, partySide, type RelaunchDecisionName } from '../domain/relaunch.js';
import type { PairingEntity } from '../entities/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairing } from './lock-pairing.js';
import { requireRelaunch } from './lock-relaunch.js';
import { settleRelaunch, type UnderWay } from './settle-relaunch.js';

/**
 * One of the two says what they wish, and may say something else until it is decided. Before both have answered the other
 * learns nothing, not even that somebody did: neither by the version nor by an event. Refuses NOT_FOUND,
 * PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function stateIntent(
  operation: Operation,
  pairingId: string,
  intent: RelaunchDecisionName,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'LOOK_AGAIN', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const relaunch = await requireRelaunch(unit, pairing);
    const stating = decideIntent(relaunch, partySide(pairing, personId), intent);
    if (!stating.ok) return stating;
    const { intents, isNews, isOpen } = stating.value;
    if (!isNews) return accept(pairing);
    Object.assign(relaunch, intents);
    recordIntent(unit, { pairing, relaunch, actorId: personId }, isOpen);
    settleRelaunch(unit, { pairing, relaunch, actorId: personId });
    return accept(pairing);
  });
}

function recordIntent(unit: Unit, { pairing, relaunch, actorId }: UnderWay, isOpen: boolean): void {
  const relaunchId = relaunch.id;
  if (isOpen) {
    recordPairing(unit, 'IntentStated', pairing, { actorId, payload: { relaunchId } });
    return;
  }
  const payload = { pairing: pairingFactsOf(pairing), relaunchId } satisfies PairingsEvents['IntentStated'];
  unit.record({ type: 'IntentStated', streams: actorId ? [actorId] : [], actorId, payload });
}
