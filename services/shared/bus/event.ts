import type { Position } from './position.js';

/** An event as a command records it. */
export interface NewEvent<Payload = unknown> {
  /** Past tense, for example `GoalProgressed`; the names are listed in `contracts/`. */
  type: string;
  /** Who hears of it: ids of the pairing and of the persons whose streams carry it. */
  streams: string[];
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
