import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { Unit } from '../../shared/transact.js';
import { actorRoleOf, occasionOf, type Told } from '../domain/activity.js';
import { toldOfPairings } from '../domain/told-of-pairings.js';

/** What a line of the feed is about. `pairingId` is null for a request that has not become a pairing. */
export interface About {
  programId: string;
  pairingId: string | null;
  requestId: string | null;
  mentorId: string;
  menteeId: string;
}

/** An event that was recorded, here or elsewhere. */
export interface Happened {
  eventId: string;
  actorId: string | null;
  at: Date;
}

/** Writes a line of the feed in the transaction of what it tells of, with the event that brings it to who follows. */
export function recordActivity(unit: Unit, told: Told, happened: Happened, about: About): void {
  const { programId, pairingId, requestId } = about;
  const { eventId, actorId, at } = happened;
  const id = newId();
  unit.keep('activity', {
    id,
    occasion: occasionOf({ ...told, pairingId, eventId, actorId, at }),
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
      actor_role: actorRoleOf(actorId, about),
      at,
      data: told.data,
    },
  });
}

export interface NewTelling<Type extends keyof PairingsEvents> {
  type: Type;
  streams: string[];
  actorId: string | null;
  payload: PairingsEvents[Type];
  about: About;
}

/** Records an event of pairings, with the line that it gives the feed, where it gives one. */
export function recordTold<Type extends keyof PairingsEvents>(unit: Unit, telling: NewTelling<Type>): void {
  const { about, ...event } = telling;
  const eventId = unit.record(event);
  const told = toldOfPairings(telling.type, telling.payload);
  if (told) recordActivity(unit, told, { eventId, actorId: event.actorId, at: unit.now }, about);
}
