import type { StoredEvent } from './event.js';
import type { Position } from './position.js';

/** An event on the bus. It names its predecessor, so that a consumer detects a missing event. */
export interface BusEvent extends StoredEvent {
  /** Position of the preceding event in the same outbox. */
  previous: Position;
}

export type Unsubscribe = () => Promise<void>;

/** Carries events between services and instances. Events of one source keep their order; delivery is at least once. */
export interface Bus {
  /**
   * Whether the bus is an external server, which can be unreachable and can lose stored events. If so, publish batches
   * one after the other, ask `lastEventId` before the first, and let listeners also poll the outbox.
   */
  readonly isRemote: boolean;
  /** Number of disconnects so far. When it grows, stored events may be lost, even if the bus is connected again. */
  readonly disconnectCount: number;
  /**
   * Returns the id of the newest stored event of a source; undefined if there is none. Later publishes must follow that
   * event, or they are rejected. Call it before the first publish and after each failure.
   */
  lastEventId(source: string): Promise<string | undefined>;
  /** Publishes events of one source. Resolves when none can be lost any more: stored, or handled by every consumer. */
  publish(events: BusEvent[]): Promise<void>;
  /**
   * Listens to all new events of a source, in every instance that subscribes. Events are missed while the bus is down.
   */
  subscribe(source: string, listener: (event: BusEvent) => void): Promise<Unsubscribe>;
  /** Handles every stored event of a source at least once, by one instance per consumer name. A throw is retried. */
  consume(consumer: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Unsubscribe>;
  /** Returns whether the connection is believed to be up, without a round trip. */
  isConnected(): boolean;
  /** Checks with a round trip, within about a second, whether events can flow now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
