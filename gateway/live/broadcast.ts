import type { ExecutionResult } from 'graphql';
import { FrameBatch } from './frame-batch.js';

/** The reader of a stream: one connection with its own queue. */
export interface Reader {
  /** Takes a batch. Returns false if the reader has ended, for example because it is too slow. */
  push(chunk: FrameBatch): boolean;
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
  onOverflow(seat: Member): void;
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
  readonly #seats = new Set<Member>();
  /** Frames that some subscriber still needs; the last one has the number `#last`. */
  #frames: Frame[] = [];
  #last = 0;
  /** Batches up to `#last`, by the number of the last event before each. */
  readonly #chunks = new Map<number, FrameBatch>();
  #round: { subscribers: Iterator<Member>; upTo: number } | undefined;
  #next: NodeJS.Immediate | undefined;
  #waiters: (() => void)[] = [];

  constructor(private readonly options: BroadcastOptions<Member, Frame>) {}

  get size(): number {
    return this.#seats.size;
  }

  get seats(): IterableIterator<Member> {
    return this.#seats.values();
  }

  /** Adds a subscriber for the frames sent from now on. */
  add(seat: Member): void {
    seat.lastDelivered = this.#last;
    this.#seats.add(seat);
  }

  /** Removes a subscriber. Returns whether it was present. */
  delete(seat: Member): boolean {
    return this.#seats.delete(seat);
  }

  send(frame: Frame): void {
    this.#frames.push(frame);
    this.#last++;
    this.#chunks.clear();
    if (!this.#round) this.#walk();
  }

  /** Resolves when another frame may be sent without exceeding the limit (back-pressure). */
  async whenReady(): Promise<void> {
    while (this.#frames.length >= maxPendingFrames) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Serves all subscribers now. */
  flush(): void {
    clearImmediate(this.#next);
    for (const seat of this.#seats) this.#serve(seat);
    this.#round = undefined;
    this.#forget(this.#last);
  }

  #walk(): void {
    this.#round ??= { subscribers: this.#seats.values(), upTo: this.#last };
    for (let served = 0; this.#round; ) {
      const { value: seat } = this.#round.subscribers.next();
      if (!seat) this.#endRound(this.#round.upTo);
      else if (this.#serve(seat) && ++served === maxPerTurn) {
        this.#next = setImmediate(() => this.#walk());
        return;
      }
    }
  }

  #endRound(upTo: number): void {
    this.#round = upTo === this.#last ? undefined : { subscribers: this.#seats.values(), upTo: this.#last };
    this.#forget(upTo);
  }

  /** Delivers what a subscriber lacks. Returns whether there was anything. */
  #serve(seat: Member): boolean {
    if (seat.lastDelivered === this.#last) return false;
    const chunk = this.#since(seat.lastDelivered);
    seat.lastDelivered = this.#last;
    if (!seat.reader.push(chunk)) this.options.onOverflow(seat);
    return true;
  }

  #since(number: number): FrameBatch {
    const known = this.#chunks.get(number);
    if (known) return known;
    const missed = this.#frames.slice(this.#frames.length - (this.#last - number));
    const chunk = new FrameBatch(missed.map(({ result }) => result));
    this.#chunks.set(number, chunk);
    return chunk;
  }

  /** Discards frames up to this number, which all subscribers have. */
  #forget(number: number): void {
    const kept = this.#last - number;
    const delivered = this.#frames.splice(0, this.#frames.length - kept);
    if (kept === 0) this.#chunks.clear();
    for (const frame of delivered) this.options.onDelivered(frame);
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
