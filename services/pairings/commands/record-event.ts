import type { PairingEventType } from '../../contracts/pairings-events.js';
import type { Unit } from '../../shared/transact.js';
import { pairingFactsOf } from '../domain/pairing.js';
import type { PairingEntity } from '../entities/pairing.entity.js';

/** Records what happened in a pairing, for its two parties, as the pairing is now: its version stays. */
export function recordAsIs(
  unit: Unit,
  type: PairingEventType,
  pairing: PairingEntity,
  { actorId, payload }: { actorId: string | null; payload: object },
): void {
  const streams = [pairing.id, pairing.mentorId, pairing.menteeId];
  unit.record({ type, streams, actorId, payload: { pairing: pairingFactsOf(pairing), ...payload } });
}
