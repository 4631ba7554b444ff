import type { ActivityKindName } from './activity-kinds.domain.js';

/** The role of the person who caused an activity; null for the clock. */
export type ActorRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';

/** The values of a summary beside its kind. Never holds a text or a person. */
export interface ActivityData {
  /** The variant of the kind, which has a sentence of its own. */
  variant?: string;
  /** A calendar date, `YYYY-MM-DD`. */
  until?: string;
}

/** An activity as its event gives it. */
export interface ActivityEntry {
  kind: ActivityKindName;
  data: ActivityData;
}

/** Makes the activity of an event; null for event types that never give one. */
export type ActivityMapper<Payload> = null | ((payload: Payload) => ActivityEntry | null);
/** The mapper of each event of a service. */
export type ActivityMappers<Events> = { [Type in keyof Events]: ActivityMapper<Events[Type]> };

/** A mapper to a kind without values. */
export const mapToKind = (kind: ActivityKindName) => (): ActivityEntry => ({ kind, data: {} });

export interface ActivityOccurrence extends ActivityEntry {
  eventId: string;
  pairingId: string | null;
  actorId: string | null;
  at: Date;
}

/**
 * The key under which an activity is written once. It is the event's own id, except for messages: an author's first
 * message in an hour of the clock gives an activity that stands for all others in that hour.
 */
export function activityDeduplicationKey({ kind, data, eventId, pairingId, actorId, at }: ActivityOccurrence): string {
  if (kind !== 'CONTACT_MADE' || data.variant !== 'MESSAGE') return eventId;
  return ['messages', pairingId, actorId, at.toISOString().slice(0, 13)].join(' ');
}

/**
 * The role of a person in a pairing or a request. A person who is no party acts as a coordinator. Null for the clock.
 */
export function toActorRole(
  actorId: string | null,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): ActorRoleName | null {
  if (actorId === null) return null;
  if (actorId === mentorId) return 'MENTOR';
  return actorId === menteeId ? 'MENTEE' : 'COORDINATOR';
}
