import type { StoredEvent } from '../outbox/event.js';
import type { Position } from '../outbox/position.js';

/** An event on its way, chained to the one before it, so that whoever listens sees when one is missing. */
export interface BusEvent extends StoredEvent {
  /** Where the event before this one stands in the same outbox. */
  previous: Position;
}

export type Stop = () => Promise<void>;

/** Carries events between services and instances. Each source's events keep their order; repeats are possible. */
export interface Bus {
  /** Whether publishing may fail, so that what comes after must wait for what comes before. */
  readonly mayFail: boolean;
  /** Resolves once no listed event can be lost any more: stored, or handled by every consumer. */
  publish(events: BusEvent[]): Promise<void>;
  /** Every event of a source from now on, in each instance that asks. */
  tail(source: string, hear: (event: BusEvent) => void): Promise<Stop>;
  /** Every event of a source since this consumer began, at least once, by one of its instances. A throw is retried. */
  consume(consumer: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Stop>;
  /** Whether events can flow now: asked of whatever carries them, and answered within a moment. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
