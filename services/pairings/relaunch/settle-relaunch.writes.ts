import { enterClosing } from '../closure/enter-closing.writes.js';
import type { PairingsUnit } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import { type RelaunchDecisionName, relaunchOutcome } from './relaunch.domain.js';
import type { RelaunchEntity } from './relaunch.entity.js';

/** An open relaunch with its pairing, both locked, and the person whose action may settle it. */
export interface OpenRelaunch {
  pairing: PairingEntity;
  relaunch: RelaunchEntity;
  actorId: string | null;
}

/** Concludes a relaunch if the intents settle it. */
export function trySettleRelaunch(unit: PairingsUnit, underWay: OpenRelaunch): void {
  const decision = relaunchOutcome(underWay.relaunch);
  if (decision) concludeRelaunch(unit, underWay, decision);
}

/**
 * Concludes a relaunch with a decision and records `RelaunchDecided`: the pairing is ACTIVE again, or its closure
 * begins.
 */
export function concludeRelaunch(
  unit: PairingsUnit,
  { pairing, relaunch, actorId }: OpenRelaunch,
  decision: RelaunchDecisionName,
): void {
  Object.assign(relaunch, { decision, decidedAt: unit.now });
  if (decision === 'CONTINUE') {
    const next = decidePairing(pairing.status, 'CONTINUE', 'PARTY');
    if (!next.ok) throw new Error(`A pairing that is ${pairing.status} cannot continue.`);
    pairing.status = next.value;
  }
  recordPairingEvent(unit, 'RelaunchDecided', pairing, { actorId, payload: { relaunchId: relaunch.id, decision } });
  if (decision === 'CONTINUE') return;
  enterClosing(unit, pairing, { reason: decision === 'REDIRECT' ? 'REDIRECTED' : 'OTHER', begunById: actorId });
}
