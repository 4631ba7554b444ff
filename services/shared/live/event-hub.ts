import { PushIterator } from '../async/push-iterator.js';
import { Sleeper } from '../async/sleeper.js';
import type { Bus, BusEvent, Unsubscribe } from '../bus/bus.js';
import type { StoredEvent } from '../bus/event.js';
import { type Cursor, comparePositions, encodeCursor, type Position } from '../bus/position.js';
import { cursorExpired, tooSlow } from '../faults.js';
import type { OutboxLog } from '../outbox/outbox-log.js';
import type { Logger } from '../telemetry/logger.js';

const page = 200;
const unreadLimit = 1000;
const lookEveryMs = 1000;
const lookAgainMs = 500;

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

type Reader = (event: StoredEvent) => void;

/** Work for the catch-up: deliver everything up to a position, then an event from the bus. */
interface Waiting {
  upTo: Position;
  event?: BusEvent;
}

/**
 * Delivers a service's own events to the subscriptions of this process, in order, each once. `#delivered` is the last
 * delivered position. If the `previous` of an event lies beyond it, events are missing, and are read from the outbox. A
 * remote bus may drop events unnoticed: the hub then also polls the outbox every second, and delivers what was there at
 * the previous poll.
 */
export class EventHub {
  readonly #readers = new Map<string, Set<Reader>>();
  #level: Position = { xid: 0, id: 0 };
  #epoch = 1;
  #work: Promise<void> | undefined;
  #waiting: Waiting[] = [];
  #stop: Unsubscribe | undefined;
  #closed = false;
  readonly #look = new Sleeper();
  #looking: Promise<void> | undefined;

  constructor(
    private readonly log: OutboxLog,
    private readonly logger: Logger,
  ) {}

  /** Starts listening. Events recorded before this are delivered only to subscriptions with `after`. */
  async start(bus: Bus): Promise<void> {
    this.#stop = await bus.subscribe(this.log.source, (event) => this.#hear(event));
    this.#epoch = await this.log.epoch();
    this.#level = await this.log.headPosition();
    if (bus.isRemote) this.#looking = this.#lookAround();
  }

  get deliveredPosition(): Position {
    return this.#level;
  }

  /** The cursor to resume from after all events delivered so far. */
  get deliveredCursor(): string {
    return encodeCursor({ epoch: this.#epoch, ...this.#level });
  }

  /** Returns the cursor to resume from after an event. */
  cursorOf({ position }: StoredEvent): string {
    return encodeCursor({ epoch: this.#epoch, ...position });
  }

  /** Number of live subscriptions. */
  get subscriberCount(): number {
    let count = 0;
    for (const set of this.#readers.values()) count += set.size;
    return count;
  }

  /** Opens a stream of events. Throws CURSOR_EXPIRED if `after` is past retention or from another epoch. */
  async subscribe(request: EventSubscription): Promise<EventReader> {
    if (!request.after) return Object.assign(this.#live(request, this.#level), { level: true });
    if (request.after.epoch !== this.#epoch) throw cursorExpired();
    await this.#requireKept(request.after);
    return new ReplayThenLive(request, request.after, {
      level: () => this.#level,
      read: async (after, upTo) => {
        const events = await this.log.between(after, upTo, page, [request.stream]);
        // Checked after reading: events deleted by retention meanwhile must not be skipped silently.
        await this.#requireKept(after);
        return events;
      },
      live: (from) => this.#live(request, from),
    });
  }

  async #requireKept(position: Position): Promise<void> {
    if (comparePositions(position, await this.log.retentionFloor()) < 0) throw cursorExpired();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#look.close();
    await this.#stop?.();
    await Promise.all([this.#work, this.#looking]);
  }

  #live(request: EventSubscription, from: Position): PushIterator<StoredEvent> {
    const set = this.#readers.get(request.stream) ?? new Set();
    this.#readers.set(request.stream, set);
    const reader: Reader = (event) => {
      if (request.types.has(event.type) && comparePositions(event.position, from) > 0) iterator.push(event);
    };
    const onEnd = () => {
      set.delete(reader);
      if (set.size === 0 && this.#readers.get(request.stream) === set) this.#readers.delete(request.stream);
    };
    const iterator = new PushIterator<StoredEvent>({ limit: unreadLimit, overflow: tooSlow, onEnd });
    set.add(reader);
    return iterator;
  }

  #hear(event: BusEvent): void {
    if (!this.#work && comparePositions(event.previous, this.#level) <= 0) {
      this.#handOut(event);
      return;
    }
    this.#handOutLater({ upTo: event.previous, event });
  }

  #handOutLater(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#work ??= this.#catchUp();
  }

  /** Reads missing events from the outbox, and delivers them before the event that revealed the gap. */
  async #catchUp(): Promise<void> {
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next && !this.#closed; next = this.#waiting.shift()) {
      while (comparePositions(next.upTo, this.#level) > 0) {
        const missed = await this.#missed(next.upTo);
        for (const one of missed) this.#handOut(one);
        if (missed.length < page) break;
      }
      if (next.event && !this.#closed) this.#handOut(next.event);
    }
    this.#work = undefined;
  }

  async #lookAround(): Promise<void> {
    let before = this.#level;
    while (!this.#closed) {
      await this.#look.sleep(lookEveryMs);
      if (comparePositions(before, this.#level) > 0) this.#handOutLater({ upTo: before });
      await this.#work;
      before = await this.log.headPosition().catch(() => before);
    }
  }

  async #missed(upTo: Position): Promise<StoredEvent[]> {
    while (!this.#closed) {
      try {
        return await this.log.between(this.#level, upTo, page);
      } catch (error) {
        this.logger.error({ err: error }, 'missing events could not be read, retrying');
        await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      }
    }
    return [];
  }

  #handOut(event: StoredEvent): void {
    if (comparePositions(event.position, this.#level) <= 0) return;
    this.#level = event.position;
    for (const stream of new Set(event.streams)) for (const reader of this.#readers.get(stream) ?? []) reader(event);
  }
}

interface Sources {
  level: () => Position;
  read: (after: Position, upTo: Position) => Promise<StoredEvent[]>;
  live: (from: Position) => PushIterator<StoredEvent>;
}

/**
 * Replays missed events page by page, at the reader's pace, and switches to live in the same turn in which it has
 * caught up.
 */
class ReplayThenLive implements EventReader {
  #page: StoredEvent[] = [];
  #live: PushIterator<StoredEvent> | undefined;
  #ended = false;

  constructor(
    private readonly request: EventSubscription,
    private at: Position,
    private readonly sources: Sources,
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
    const level = this.sources.level();
    if (comparePositions(this.at, level) >= 0) {
      this.#live = this.sources.live(this.at);
      return;
    }
    this.#page = await this.sources.read(this.at, level);
    this.at = this.#page.length < page ? level : (this.#page.at(-1)?.position ?? level);
  }
}
