import type { Position } from './position.js';

/** An event as a command records it. */
export interface NewEvent<Payload = unknown, Type extends string = string> {
  /** Past tense, for example `GoalProgressed`; `contracts/` lists the names. */
  type: Type;
  /** Ids of the streams that carry the event: pairing, persons, programme. */
  streams: string[];
  /** The person who caused it; null if a schedule did. */
  actorId: string | null;
  payload: Payload;
}

/** An event as it is stored in the outbox and sent on the bus. */
export interface StoredEvent<Payload = unknown> extends NewEvent<Payload> {
  eventId: string;
  /** The service that recorded it. */
  source: string;
  position: Position;
  at: Date;
}
