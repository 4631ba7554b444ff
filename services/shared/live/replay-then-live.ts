import type { PushIterator } from '../async/push-iterator.js';
import type { StoredEvent } from '../bus/event.js';
import { type Cursor, comparePositions, type Position } from '../bus/position.js';

/** Events read from the outbox at once. */
export const replayPageSize = 200;

/** Request for a stream of events. */
export interface EventSubscription {
  /** Only events that carry this id among their streams. */
  stream: string;
  types: ReadonlySet<string>;
  /** Replay all later events first, then continue live. Live only if absent. */
  after?: Cursor;
}

/** A stream of events; `level` is true when all missed events have been read. */
export type EventReader = AsyncIterableIterator<StoredEvent> & { readonly level: boolean };

/** What a replay reads from. */
interface ReplaySources {
  /** Returns the position up to which events were delivered live. */
  delivered: () => Position;
  read: (after: Position, upTo: Position) => Promise<StoredEvent[]>;
  live: (from: Position) => PushIterator<StoredEvent>;
}

/**
 * Replays missed events page by page, at the reader's pace, and switches to live in the same turn in which it has
 * caught up.
 */
export class ReplayThenLive implements EventReader {
  #page: StoredEvent[] = [];
  #live: PushIterator<StoredEvent> | undefined;
  #ended = false;

  constructor(
    private readonly request: EventSubscription,
    private position: Position,
    private readonly sources: ReplaySources,
  ) {}

  get level(): boolean {
    return this.#live !== undefined;
  }

  async next(): Promise<IteratorResult<StoredEvent>> {
    while (!this.#ended && !this.#live) {
      const event = this.#page.shift();
      if (!event) await this.#advance();
      else if (this.request.types.has(event.type)) return { done: false, value: event };
    }
    return this.#live && !this.#ended ? this.#live.next() : { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<StoredEvent>> {
    this.#ended = true;
    await this.#live?.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #advance(): Promise<void> {
    const delivered = this.sources.delivered();
    if (comparePositions(this.position, delivered) >= 0) {
      this.#live = this.sources.live(this.position);
      return;
    }
    this.#page = await this.sources.read(this.position, delivered);
    this.position = this.#page.length < replayPageSize ? delivered : (this.#page.at(-1)?.position ?? delivered);
  }
}
