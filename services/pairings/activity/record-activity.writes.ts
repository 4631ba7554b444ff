import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { PairingsUnit } from '../operation.js';
import { type ActivityEntry, activityDeduplicationKey, toActorRole } from './activity.domain.js';
import { mapPairingsEvent } from './pairings-activity-mapping.domain.js';

/** The pairing or request of an activity. `pairingId` is null for a request that has not become a pairing. */
export interface ActivitySubject {
  programId: string;
  pairingId: string | null;
  requestId: string | null;
  mentorId: string;
  menteeId: string;
}

/** A recorded event of pairings or of another service. */
export interface SourceEvent {
  eventId: string;
  actorId: string | null;
  at: Date;
}

/**
 * Writes an activity in the transaction of its event, together with the `ActivityRecorded` event that subscribers
 * receive.
 */
export function recordActivity(
  unit: PairingsUnit,
  entry: ActivityEntry,
  event: SourceEvent,
  subject: ActivitySubject,
): void {
  const { programId, pairingId, requestId } = subject;
  const { eventId, actorId, at } = event;
  const id = newId();
  unit.recordWithRow('activity', {
    id,
    occasion: activityDeduplicationKey({ ...entry, pairingId, eventId, actorId, at }),
    type: 'ActivityRecorded',
    streams: pairingId ? [programId, pairingId] : [programId],
    actorId,
    payload: { activityId: id, pairingId, programId } satisfies PairingsEvents['ActivityRecorded'],
    row: {
      program_id: programId,
      pairing_id: pairingId,
      request_id: requestId,
      kind: entry.kind,
      actor_id: actorId,
      actor_role: toActorRole(actorId, subject),
      at,
      data: entry.data,
    },
  });
}

export interface EventWithActivity<Type extends keyof PairingsEvents> {
  type: Type;
  streams: string[];
  actorId: string | null;
  payload: PairingsEvents[Type];
  subject: ActivitySubject;
}

/** Records an event of pairings, and the activity that it gives, if any. */
export function recordEventWithActivity<Type extends keyof PairingsEvents>(
  unit: PairingsUnit,
  { subject, ...event }: EventWithActivity<Type>,
): void {
  const eventId = unit.record(event);
  const entry = mapPairingsEvent(event.type, event.payload);
  if (entry) recordActivity(unit, entry, { eventId, actorId: event.actorId, at: unit.now }, subject);
}
