import type { PairingEventType, PairingsEvents } from '../../contracts/pairings-events.js';
import { type ActivitySubject, recordEventWithActivity } from '../activity/record-activity.writes.js';
import type { PairingsUnit } from '../operation.js';
import { toPairingFacts } from './pairing.domain.js';
import type { PairingEntity } from './pairing.entity.js';

/** Records an event of a pairing for its parties. The pairing's version stays. */
export function recordUnversionedEvent<Type extends PairingEventType>(
  unit: PairingsUnit,
  type: Type,
  pairing: PairingEntity,
  { actorId, payload }: { actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> },
): void {
  const streams = [pairing.id, pairing.mentorId, pairing.menteeId];
  const full = { pairing: toPairingFacts(pairing), ...payload } as PairingsEvents[Type];
  recordEventWithActivity(unit, { type, streams, actorId, payload: full, subject: pairingActivitySubject(pairing) });
}

/** The subject of an activity of a pairing. */
export const pairingActivitySubject = ({ id, programId, mentorId, menteeId }: PairingEntity): ActivitySubject => ({
  programId,
  pairingId: id,
  requestId: null,
  mentorId,
  menteeId,
});
