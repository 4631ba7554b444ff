import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { PairingsUnit } from '../operation.js';
import { type ActivityEntry, activityDeduplicationKey, toActorRole } from './activity.domain.js';
import { mapPairingsEvent } from './pairings-activity-mapping.domain.js';

/** What a line of the feed is about. `pairingId` is null for a request that has not become a pairing. */
export interface ActivitySubject {
  programId: string;
  pairingId: string | null;
  requestId: string | null;
  mentorId: string;
  menteeId: string;
}

/** An event that was recorded, here or elsewhere. */
export interface SourceEvent {
  eventId: string;
  actorId: string | null;
  at: Date;
}

/** Writes a line of the feed in the transaction of what it tells of, with the event that brings it to who follows. */
export function recordActivity(
  unit: PairingsUnit,
  told: ActivityEntry,
  happened: SourceEvent,
  about: ActivitySubject,
): void {
  const { programId, pairingId, requestId } = about;
  const { eventId, actorId, at } = happened;
  const id = newId();
  unit.recordWithRow('activity', {
    id,
    occasion: activityDeduplicationKey({ ...told, pairingId, eventId, actorId, at }),
    type: 'ActivityRecorded',
    streams: pairingId ? [programId, pairingId] : [programId],
    actorId,
    payload: { activityId: id, pairingId, programId } satisfies PairingsEvents['ActivityRecorded'],
    row: {
      program_id: programId,
      pairing_id: pairingId,
      request_id: requestId,
      kind: told.kind,
      actor_id: actorId,
      actor_role: toActorRole(actorId, about),
      at,
      data: told.data,
    },
  });
}

export interface EventWithActivity<Type extends keyof PairingsEvents> {
  type: Type;
  streams: string[];
  actorId: string | null;
  payload: PairingsEvents[Type];
  about: ActivitySubject;
}

/** Records an event of pairings, with the line that it gives the feed, where it gives one. */
export function recordEventWithActivity<Type extends keyof PairingsEvents>(
  unit: PairingsUnit,
  telling: EventWithActivity<Type>,
): void {
  const { about, ...event } = telling;
  const eventId = unit.record(event);
  const told = mapPairingsEvent(telling.type, telling.payload);
  if (told) recordActivity(unit, told, { eventId, actorId: event.actorId, at: unit.now }, about);
}
