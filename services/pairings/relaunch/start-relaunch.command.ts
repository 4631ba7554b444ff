import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import { AgreementEntity } from '../agreement/agreement.entity.js';
import { healthAt } from '../health/health.domain.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { mayRelaunch } from './relaunch.domain.js';
import { RelaunchEntity } from './relaunch.entity.js';

export interface StartRelaunch {
  pairingId: string;
  /** By which the two are to talk; null for any. */
  proposedChannel: ChannelName | null;
}

/**
 * One of the two asks to look again at the goals, and whether to go on, after a silence. Refuses NOT_FOUND,
 * PAIRING_NOT_OPEN, AGREEMENT_REQUIRED, and WRONG_STATUS where the pairing is not ACTIVE or the two are in touch as they agreed.
 */
export async function startRelaunch(
  operation: PairingsOperation,
  { pairingId, proposedChannel }: StartRelaunch,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'RELAUNCH', personId });
    if (!locked.ok) return locked;
    const { pairing, next } = locked.value;
    const agreement = await unit.em.findOne(AgreementEntity, { pairingId, status: 'SIGNED' });
    const { status, lastContactAt, startedAt, slippingAfterFactor } = pairing;
    const frequency = agreement?.frequency ?? null;
    const rhythm = { status, lastContactAt, startedAt, frequency, slippingAfterFactor, now: unit.now };
    const isQuiet = ['SLIPPING', 'DORMANT'].includes(healthAt(pairing, unit.now));
    if (!isQuiet && !mayRelaunch(rhythm)) return refuse('WRONG_STATUS', 'pairingId', 'relaunch.inTouch');
    pairing.status = next;
    const relaunchId = addRelaunch(unit, { pairingId, proposedChannel }, personId);
    recordPairingEvent(unit, 'RelaunchStarted', pairing, { actorId: personId, payload: { relaunchId } });
    return accept(pairing);
  });
}

function addRelaunch(unit: PairingsUnit, asked: StartRelaunch, startedById: string): string {
  const relaunch = unit.em.create(RelaunchEntity, {
    ...asked,
    id: newId(),
    startedById,
    startedAt: unit.now,
    goalReview: null,
    newGoalAt: null,
    mentorIntent: null,
    menteeIntent: null,
    decision: null,
    decidedAt: null,
  });
  unit.em.persist(relaunch);
  return relaunch.id;
}
