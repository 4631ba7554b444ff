import type { PairingEventType, PairingsEvents } from '../../contracts/pairings-events.js';
import { type ActivitySubject, recordEventWithActivity } from '../activity/record-activity.writes.js';
import type { PairingsUnit } from '../operation.js';
import { toPairingFacts } from './pairing.domain.js';
import type { PairingEntity } from './pairing.entity.js';

/** Records what happened in a pairing, for its two parties, as the pairing is now: its version stays. */
export function recordUnversionedEvent<Type extends PairingEventType>(
  unit: PairingsUnit,
  type: Type,
  pairing: PairingEntity,
  { actorId, payload }: { actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> },
): void {
  const streams = [pairing.id, pairing.mentorId, pairing.menteeId];
  const whole = { pairing: toPairingFacts(pairing), ...payload } as PairingsEvents[Type];
  recordEventWithActivity(unit, { type, streams, actorId, payload: whole, about: pairingActivitySubject(pairing) });
}

/** What a line of the feed about a pairing is about. */
export const pairingActivitySubject = ({ id, programId, mentorId, menteeId }: PairingEntity): ActivitySubject => ({
  programId,
  pairingId: id,
  requestId: null,
  mentorId,
  menteeId,
});
