import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import { AgreementEntity } from '../agreement/agreement.entity.js';
import { healthAt } from '../health/health.domain.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { ChannelName, PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { refuse } from '../refusals.js';
import { mayRelaunch } from './relaunch.domain.js';
import { RelaunchEntity } from './relaunch.entity.js';

export interface StartRelaunch {
  pairingId: string;
  /** The channel by which the two are to talk; null for any. */
  proposedChannel: ChannelName | null;
}

/**
 * After a silence, a party asks to review the goals and to decide whether to go on. Refused with WRONG_STATUS while the
 * two are in touch as agreed.
 */
export async function startRelaunch(
  operation: PairingsOperation,
  input: StartRelaunch,
): Promise<Result<PairingEntity, PairingRefusal>> {
  const { pairingId } = input;
  const step = { pairingId, action: 'RELAUNCH' } as const;
  return changePairing(operation, step, async ({ unit, pairing, next, actorId, record }) => {
    const agreement = await unit.em.findOne(AgreementEntity, { pairingId, status: 'SIGNED' });
    const { status, lastContactAt, startedAt, slippingAfterFactor } = pairing;
    const frequency = agreement?.frequency ?? null;
    const facts = { status, lastContactAt, startedAt, frequency, slippingAfterFactor, now: unit.now };
    const isQuiet = ['SLIPPING', 'DORMANT'].includes(healthAt(pairing, unit.now));
    if (!isQuiet && !mayRelaunch(facts)) return refuse('WRONG_STATUS', 'pairingId', 'relaunch.inTouch');
    pairing.status = next;
    record('RelaunchStarted', { relaunchId: addRelaunch(unit, input, actorId) });
    return accept(pairing);
  });
}

function addRelaunch(unit: PairingsUnit, input: StartRelaunch, startedById: string): string {
  const relaunch = unit.em.create(RelaunchEntity, {
    ...input,
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
