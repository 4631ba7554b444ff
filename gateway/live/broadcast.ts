import type { ExecutionResult } from 'graphql';
import { FrameBatch } from './frame-batch.js';

/** Who reads: a connection of its own, with a queue of its own. */
export interface Reader {
  /** Takes what came. False when it takes no more. */
  push(chunk: FrameBatch): boolean;
  /** Settles once there is room for more; replay goes at the reader's pace. */
  whenReady(): Promise<void>;
  end(): void;
  fail(reason: unknown): void;
}

/** A reader, and how far it has come. */
export interface Subscriber {
  reader: Reader;
  /** The number of the last event that it has. */
  lastDelivered: number;
}

/** Something that goes out to all. */
export interface BroadcastFrame {
  result: ExecutionResult;
}

export interface BroadcastOptions<Member, Frame> {
  /** A reader took no more. */
  onOverflow(seat: Member): void;
  /** All who were there have it. */
  onDelivered(frame: Frame): void;
}

/** Readers served before other work gets its turn: a few milliseconds. */
const maxPerTurn = 250;
/** Events that may wait for a round to be over. */
const maxPendingFrames = 64;

/**
 * Hands events to many readers, in rounds. A few are served at once; with thousands, the loop goes on with other work in
 * between, and who has not had their turn when the next event comes gets both together: one write instead of two. Each
 * reader gets every event since they were added, in order, each once.
 */
export class Broadcast<Member extends Subscriber, Frame extends BroadcastFrame> {
  readonly #seats = new Set<Member>();
  /** Those that somebody may still need; the last of them has the number `#last`. */
  #frames: Frame[] = [];
  #last = 0;
  /** By the number of the last event before it; each goes up to `#last`. */
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

  /** From now on it gets what is sent. */
  add(seat: Member): void {
    seat.lastDelivered = this.#last;
    this.#seats.add(seat);
  }

  /** Whether it was there. */
  delete(seat: Member): boolean {
    return this.#seats.delete(seat);
  }

  send(frame: Frame): void {
    this.#frames.push(frame);
    this.#last++;
    this.#chunks.clear();
    if (!this.#round) this.#walk();
  }

  /** Settles once another event may be sent without too many waiting. */
  async whenReady(): Promise<void> {
    while (this.#frames.length >= maxPendingFrames) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Serves everybody now. */
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

  /** Whether there was something for it. */
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

  /** Everybody has what came up to this number. */
  #forget(number: number): void {
    const kept = this.#last - number;
    const delivered = this.#frames.splice(0, this.#frames.length - kept);
    if (kept === 0) this.#chunks.clear();
    for (const frame of delivered) this.options.onDelivered(frame);
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
