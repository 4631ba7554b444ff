import type { ExecutionResult } from 'graphql';
import { FrameBatch } from './frame-batch.js';

/** The reader of a stream: one connection with its own queue. */
export interface Reader {
  /** Takes a batch. Returns false if the reader has ended, for example because it is too slow. */
  push(batch: FrameBatch): boolean;
  /** Resolves when there is room for more: replay goes at the reader's pace. */
  whenReady(): Promise<void>;
  end(): void;
  fail(reason: unknown): void;
}

/** A reader and its position. */
export interface Subscriber {
  reader: Reader;
  /** Number of the last event delivered to it. */
  lastDelivered: number;
}

/** A frame that is sent to all subscribers. */
export interface BroadcastFrame {
  result: ExecutionResult;
}

export interface BroadcastOptions<Member, Frame> {
  /** Called when a reader took no more. */
  onOverflow(subscriber: Member): void;
  /** Called when all current subscribers have the frame. */
  onDelivered(frame: Frame): void;
}

/** Readers served before the event loop gets its turn: a few milliseconds of work. */
const maxPerTurn = 250;
/** Frames that may wait for the current round. */
const maxPendingFrames = 64;

/**
 * Delivers events to many readers, in rounds. Small numbers are served at once. With thousands, the event loop runs in
 * between, and a reader that has not been served when the next event comes gets both in one batch: one write instead of
 * two. Each reader gets every event since it was added, in order, each once.
 */
export class Broadcast<Member extends Subscriber, Frame extends BroadcastFrame> {
  readonly #subscribers = new Set<Member>();
  /** Frames that some subscriber still needs; the last one has the number `#last`. */
  #frames: Frame[] = [];
  #last = 0;
  /** Batches up to `#last`, by the number of the last event before each. */
  readonly #batches = new Map<number, FrameBatch>();
  #round: { subscribers: Iterator<Member>; upTo: number } | undefined;
  #next: NodeJS.Immediate | undefined;
  #waiters: (() => void)[] = [];

  constructor(private readonly options: BroadcastOptions<Member, Frame>) {}

  get size(): number {
    return this.#subscribers.size;
  }

  get subscribers(): IterableIterator<Member> {
    return this.#subscribers.values();
  }

  /** Adds a subscriber for the frames sent from now on. */
  add(subscriber: Member): void {
    subscriber.lastDelivered = this.#last;
    this.#subscribers.add(subscriber);
  }

  /** Removes a subscriber. Returns whether it was present. */
  delete(subscriber: Member): boolean {
    return this.#subscribers.delete(subscriber);
  }

  send(frame: Frame): void {
    this.#frames.push(frame);
    this.#last++;
    this.#batches.clear();
    if (!this.#round) this.#serveRound();
  }

  /** Resolves when another frame may be sent without exceeding the limit (back-pressure). */
  async whenReady(): Promise<void> {
    while (this.#frames.length >= maxPendingFrames) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Serves all subscribers now. */
  flush(): void {
    clearImmediate(this.#next);
    for (const subscriber of this.#subscribers) this.#serve(subscriber);
    this.#round = undefined;
    this.#discard(this.#last);
  }

  #serveRound(): void {
    this.#round ??= { subscribers: this.#subscribers.values(), upTo: this.#last };
    for (let served = 0; this.#round; ) {
      const { value: subscriber } = this.#round.subscribers.next();
      if (!subscriber) this.#endRound(this.#round.upTo);
      else if (this.#serve(subscriber) && ++served === maxPerTurn) {
        this.#next = setImmediate(() => this.#serveRound());
        return;
      }
    }
  }

  #endRound(upTo: number): void {
    this.#round = upTo === this.#last ? undefined : { subscribers: this.#subscribers.values(), upTo: this.#last };
    this.#discard(upTo);
  }

  /** Delivers what a subscriber lacks. Returns whether there was anything. */
  #serve(subscriber: Member): boolean {
    if (subscriber.lastDelivered === this.#last) return false;
    const batch = this.#batchAfter(subscriber.lastDelivered);
    subscriber.lastDelivered = this.#last;
    if (!subscriber.reader.push(batch)) this.options.onOverflow(subscriber);
    return true;
  }

  #batchAfter(number: number): FrameBatch {
    const existing = this.#batches.get(number);
    if (existing) return existing;
    const missed = this.#frames.slice(this.#frames.length - (this.#last - number));
    const batch = new FrameBatch(missed.map(({ result }) => result));
    this.#batches.set(number, batch);
    return batch;
  }

  /** Discards frames up to this number, which all subscribers have. */
  #discard(number: number): void {
    const remaining = this.#last - number;
    const delivered = this.#frames.splice(0, this.#frames.length - remaining);
    if (remaining === 0) this.#batches.clear();
    for (const frame of delivered) this.options.onDelivered(frame);
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
