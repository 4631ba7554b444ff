import type { PairingEventType, PairingsEvents } from '../../contracts/pairings-events.js';
import type { Unit } from '../../shared/transact.js';
import { pairingFactsOf } from '../domain/pairing.js';
import type { PairingEntity } from '../entities/pairing.entity.js';
import { type About, recordTold } from './record-activity.js';

/** What a line of the feed about a pairing is about. */
export const aboutPairing = ({ id, programId, mentorId, menteeId }: PairingEntity): About => ({
  programId,
  pairingId: id,
  requestId: null,
  mentorId,
  menteeId,
});

/**
 * Records what happened in a pairing, for its two parties, as the pairing is now: its version stays. The line that it
 * gives the feed comes with it.
 */
export function recordAsIs(
  unit: Unit,
  type: PairingEventType,
  pairing: PairingEntity,
  { actorId, payload }: { actorId: string | null; payload: object },
): void {
  const streams = [pairing.id, pairing.mentorId, pairing.menteeId];
  const whole = { pairing: pairingFactsOf(pairing), ...payload } as PairingsEvents[PairingEventType];
  recordTold(unit, { type, streams, actorId, payload: whole, about: aboutPairing(pairing) });
}
