import type { Position } from './position.js';

/** An event as a command records it. */
export interface NewEvent<Payload = unknown, Type extends string = string> {
  /** Past tense, for example `GoalProgressed`; the names are listed in `contracts/`. */
  type: Type;
  /** Ids of the streams that carry the event: of the pairing, of persons, of a programme. */
  streams: string[];
  /** Who caused it; null when the clock did. */
  actorId: string | null;
  payload: Payload;
}

/** An event as it stands in the outbox and travels on the bus. */
export interface StoredEvent<Payload = unknown> extends NewEvent<Payload> {
  eventId: string;
  /** The service that recorded it. */
  source: string;
  position: Position;
  at: Date;
}
