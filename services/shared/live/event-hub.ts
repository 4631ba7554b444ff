import { PushIterator } from '../async/push-iterator.js';
import { Sleeper } from '../async/sleeper.js';
import type { Bus, BusEvent, Unsubscribe } from '../bus/bus.js';
import type { StoredEvent } from '../bus/event.js';
import { comparePositions, encodeCursor, type Position } from '../bus/position.js';
import { cursorExpired, tooSlow } from '../faults.js';
import type { OutboxLog } from '../outbox/outbox-log.js';
import type { Logger } from '../telemetry/logger.js';
import { type EventReader, type EventSubscription, ReplayThenLive, replayPageSize } from './replay-then-live.js';

const maxUnread = 1000;
const pollMs = 1000;
const retryMs = 500;

type Reader = (event: StoredEvent) => void;

/** Work for the catch-up: deliver everything up to a position, then an event from the bus. */
interface CatchUpItem {
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
  #delivered: Position = { xid: 0, id: 0 };
  #epoch = 1;
  #catchingUp: Promise<void> | undefined;
  #backlog: CatchUpItem[] = [];
  #unsubscribe: Unsubscribe | undefined;
  #closed = false;
  readonly #pollSleeper = new Sleeper();
  #polling: Promise<void> | undefined;

  constructor(
    private readonly log: OutboxLog,
    private readonly logger: Logger,
  ) {}

  /** Starts listening. Events recorded before this are delivered only to subscriptions with `after`. */
  async start(bus: Bus): Promise<void> {
    this.#unsubscribe = await bus.subscribe(this.log.source, (event) => this.#receive(event));
    this.#epoch = await this.log.epoch();
    this.#delivered = await this.log.headPosition();
    if (bus.isRemote) this.#polling = this.#pollOutbox();
  }

  get deliveredPosition(): Position {
    return this.#delivered;
  }

  /** The cursor to resume from after all events delivered so far. */
  get deliveredCursor(): string {
    return encodeCursor({ epoch: this.#epoch, ...this.#delivered });
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
    if (!request.after) return Object.assign(this.#live(request, this.#delivered), { level: true });
    if (request.after.epoch !== this.#epoch) throw cursorExpired();
    await this.#requireRetained(request.after);
    return new ReplayThenLive(request, request.after, {
      delivered: () => this.#delivered,
      read: async (after, upTo) => {
        const events = await this.log.between(after, upTo, replayPageSize, [request.stream]);
        // Checked after reading: events deleted by retention meanwhile must not be skipped silently.
        await this.#requireRetained(after);
        return events;
      },
      live: (from) => this.#live(request, from),
    });
  }

  async #requireRetained(position: Position): Promise<void> {
    if (comparePositions(position, await this.log.retentionFloor()) < 0) throw cursorExpired();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#pollSleeper.close();
    await this.#unsubscribe?.();
    await Promise.all([this.#catchingUp, this.#polling]);
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
    const iterator = new PushIterator<StoredEvent>({ limit: maxUnread, overflow: tooSlow, onEnd });
    set.add(reader);
    return iterator;
  }

  #receive(event: BusEvent): void {
    if (!this.#catchingUp && comparePositions(event.previous, this.#delivered) <= 0) {
      this.#deliver(event);
      return;
    }
    this.#enqueue({ upTo: event.previous, event });
  }

  #enqueue(item: CatchUpItem): void {
    this.#backlog.push(item);
    this.#catchingUp ??= this.#catchUp();
  }

  /** Reads missing events from the outbox, and delivers them before the event that revealed the gap. */
  async #catchUp(): Promise<void> {
    await Promise.resolve();
    for (let next = this.#backlog.shift(); next && !this.#closed; next = this.#backlog.shift()) {
      while (comparePositions(next.upTo, this.#delivered) > 0) {
        const missed = await this.#readMissed(next.upTo);
        for (const one of missed) this.#deliver(one);
        if (missed.length < replayPageSize) break;
      }
      if (next.event && !this.#closed) this.#deliver(next.event);
    }
    this.#catchingUp = undefined;
  }

  async #pollOutbox(): Promise<void> {
    let previousHead = this.#delivered;
    while (!this.#closed) {
      await this.#pollSleeper.sleep(pollMs);
      if (comparePositions(previousHead, this.#delivered) > 0) this.#enqueue({ upTo: previousHead });
      await this.#catchingUp;
      previousHead = await this.log.headPosition().catch(() => previousHead);
    }
  }

  async #readMissed(upTo: Position): Promise<StoredEvent[]> {
    while (!this.#closed) {
      try {
        return await this.log.between(this.#delivered, upTo, replayPageSize);
      } catch (error) {
        this.logger.error({ err: error }, 'missing events could not be read, retrying');
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
    return [];
  }

  #deliver(event: StoredEvent): void {
    if (comparePositions(event.position, this.#delivered) <= 0) return;
    this.#delivered = event.position;
    for (const stream of new Set(event.streams)) for (const reader of this.#readers.get(stream) ?? []) reader(event);
  }
}
