import type { ActivityKindName } from './activity-kinds.domain.js';

/** Who did it, as the two and the coordinators know them; null for the clock. */
export type ActorRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';

/** What a summary needs beside the kind; never a text, never a person. */
export interface ActivityData {
  /** Which of a kind's sentences tells it. */
  variant?: string;
  /** A calendar date, `YYYY-MM-DD`. */
  until?: string;
}

/** One line of the feed, as an event gives it. */
export interface ActivityEntry {
  kind: ActivityKindName;
  data: ActivityData;
}

/** What an event of a type gives: null for never anything. */
export type ActivityMapper<Payload> = null | ((payload: Payload) => ActivityEntry | null);
/** Total over a service's events: of each it is said whether it gives a line. */
export type ActivityMappers<Events> = { [Type in keyof Events]: ActivityMapper<Events[Type]> };

/** Nothing but its kind. */
export const mapToKind = (kind: ActivityKindName) => (): ActivityEntry => ({ kind, data: {} });

export interface ActivityOccurrence extends ActivityEntry {
  eventId: string;
  pairingId: string | null;
  actorId: string | null;
  at: Date;
}

/**
 * What a line tells of, by which it is written once. Each event is its own occasion; a burst of messages is not: the
 * first that somebody writes in an hour of the clock gives a line, and stands for the rest of the hour. `messageReceived`
 * brings every one.
 */
export function activityDeduplicationKey({ kind, data, eventId, pairingId, actorId, at }: ActivityOccurrence): string {
  if (kind !== 'CONTACT_MADE' || data.variant !== 'MESSAGE') return eventId;
  return ['messages', pairingId, actorId, at.toISOString().slice(0, 13)].join(' ');
}

/** Who somebody is to a pairing or a request; whoever is not one of the two coordinates. Null for the clock. */
export function toActorRole(
  actorId: string | null,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): ActorRoleName | null {
  if (actorId === null) return null;
  if (actorId === mentorId) return 'MENTOR';
  return actorId === menteeId ? 'MENTEE' : 'COORDINATOR';
}
