import type { StoredEvent } from './event.js';
import type { Position } from './position.js';

/** An event on its way, chained to the one before it, so that whoever listens sees when one is missing. */
export interface BusEvent extends StoredEvent {
  /** Where the event before this one stands in the same outbox. */
  previous: Position;
}

export type Unsubscribe = () => Promise<void>;

/** Carries events between services and instances. Each source's events keep their order; repeats are possible. */
export interface Bus {
  /**
   * Whether this bus is a place of its own, which may be away, and may even lose what it stored: what comes after must then
   * wait for what comes before, whoever publishes asks first where it ends (`last`), and whoever listens looks at the
   * outbox too.
   */
  readonly isRemote: boolean;
  /** How often it has been away. Whenever this rises, what it was known to store may be gone, be it back already. */
  readonly disconnectCount: number;
  /**
   * The id of the newest event of a source that is stored here; undefined when none is. Events that are published from now
   * on follow that one, or are refused. Asked of a bus that may fail, before anything is published and after each failure.
   */
  lastEventId(source: string): Promise<string | undefined>;
  /** Resolves once no listed event can be lost any more: stored, or handled by every consumer. All are of one source. */
  publish(events: BusEvent[]): Promise<void>;
  /** Every event of a source from now on, in each instance that asks; what passes while a bus is away is not heard. */
  subscribe(source: string, hear: (event: BusEvent) => void): Promise<Unsubscribe>;
  /** Every event of a source that is stored, at least once, by one of this consumer's instances. A throw is retried. */
  consume(consumer: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Unsubscribe>;
  /** Whether nothing is known that would keep events from flowing; asks nobody. */
  isConnected(): boolean;
  /** Whether events can flow now: asked of whatever carries them, and answered within a moment. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
