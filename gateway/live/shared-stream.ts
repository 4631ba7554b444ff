import type { ExecutionResult } from 'graphql';
import type { StreamState } from '../../services/shared/graphql/local-executor.js';
import type { PreparedOperation } from '../runtime/format-result.js';
import { Broadcast, type Reader } from './broadcast.js';
import { FrameBatch } from './frame-batch.js';

/** An event that is completed and masked, with its state if the subscription is resumable. */
export interface StreamFrame {
  result: ExecutionResult;
  state: StreamState | undefined;
}

/** One subscription opened in a subgraph: its events, in order. */
export interface UpstreamSource {
  /** Returns the next event; undefined at the end. Throws why the stream broke. */
  next(): Promise<StreamFrame | undefined>;
  /** Returns the cursor at which it began, once known. */
  startCursor(): string | undefined;
  close(): void;
}

/** Where an upstream begins, and with whose token. */
export interface UpstreamOpening {
  /** `as asked` keeps the client's own `after`; a cursor replaces it. */
  from: 'as asked' | { cursor: string };
  authorization: string | undefined;
}

export interface JoinRequest {
  /** The operation, with its own `after`. */
  operation: PreparedOperation;
  reader: Reader;
  /** The client's cursor; undefined to begin with new events. */
  after: string | undefined;
  authorization: string | undefined;
  /** Expiry of its token; absent if it never expires. */
  expiresAt: Date | undefined;
}

interface StreamSubscriber extends JoinRequest {
  lastDelivered: number;
  /**
   * Set while this subscriber replays separately, with its last cursor; it joins the others when they have the same.
   */
  ownReplay?: { source: UpstreamSource; cursor: string | undefined };
}

export interface SharedStreamOptions {
  open(opening: UpstreamOpening, joining: JoinRequest): Promise<UpstreamSource>;
  /** Called when nobody can join any more. */
  onEnd(): void;
  /** Called when an event was delivered to all subscribers that were up to date. */
  onDelivered?(frame: StreamFrame): void;
}

/** Recent frames for clients that reconnect after a short interruption: memory per stream stays small. */
const keptFrames = 128;
const renewBeforeMs = 2_000;

/**
 * One upstream for all subscribers with the same operation and visibility, so that each event is resolved once. A
 * subscriber with a cursor is served from the recent frames, or replays separately and joins when it has caught up. The
 * upstream is renewed from its last cursor when its token expires before those of its readers.
 */
export class SharedStream {
  readonly #members = new Broadcast<StreamSubscriber, StreamFrame>({
    onOverflow: (seat) => this.#leave(seat),
    onDelivered: (frame) => this.#isLevel && this.options.onDelivered?.(frame),
  });
  readonly #alone = new Set<StreamSubscriber>();
  #kept: StreamFrame[] = [];
  #opening: Promise<UpstreamSource> | undefined;
  #source: UpstreamSource | undefined;
  #cursor: string | undefined;
  #isLevel = true;
  #authorization: string | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #hasEnded = false;
  #endsAt: number | undefined;
  /** Cursors of the frames sent while the upstream was being renewed; the new upstream repeats them. */
  #told = new Set<string | undefined>();

  constructor(private readonly options: SharedStreamOptions) {}

  /** Number of upstreams open in a subgraph. */
  get upstreams(): number {
    return this.#alone.size + (this.#source ? 1 : 0);
  }

  get readers(): number {
    return this.#members.size + this.#alone.size;
  }

  /** Opens the upstream for its first reader. Returns how to leave. Rejects with the refusal of the subgraph. */
  async start(joining: JoinRequest): Promise<() => void> {
    this.#isLevel = joining.after === undefined;
    this.#authorization = joining.authorization;
    const seat: StreamSubscriber = { ...joining, lastDelivered: 0 };
    this.#members.add(seat);
    this.#opening = this.options.open({ from: 'as asked', authorization: joining.authorization }, joining);
    try {
      const source = await this.#opening;
      this.#cursor = joining.after;
      if (this.#hasEnded) source.close();
      else this.#run(source);
    } catch (error) {
      this.#end(() => undefined);
      throw error;
    }
    this.#planRenewal();
    return () => this.#leave(seat);
  }

  /** Adds a reader. Returns how to leave; null if the stream has ended. Rejects with the refusal of its replay. */
  async join(joining: JoinRequest): Promise<(() => void) | null> {
    await this.#opening;
    if (this.#hasEnded) return null;
    const seat: StreamSubscriber = { ...joining, lastDelivered: 0 };
    if (this.#seats(seat)) this.#members.add(seat);
    else await this.#replayAlone(seat);
    this.#planRenewal();
    return () => this.#leave(seat);
  }

  /** Returns whether a subscriber is up to date with the others, after sending it the recent frames that it lacks. */
  #seats(seat: StreamSubscriber): boolean {
    if (seat.after === undefined) return this.#isLevel;
    const here = this.#cursor ?? this.#source?.startCursor();
    if (seat.after === here) return true;
    const index = this.#placeOf(seat.after);
    if (index < 0) return false;
    // A reader that is too slow has been failed already, and is a member only until it leaves.
    this.#catchUp(seat, index);
    return true;
  }

  /** Sends the recent frames after an index. Returns false if the reader took no more. */
  #catchUp({ reader }: StreamSubscriber, index: number): boolean {
    const missed = this.#kept.slice(index + 1);
    return missed.length === 0 || reader.push(new FrameBatch(missed.map(({ result }) => result)));
  }

  #placeOf(cursor: string | undefined): number {
    return cursor === undefined ? -1 : this.#kept.findIndex(({ state }) => state?.cursor === cursor);
  }

  async #replayAlone(seat: StreamSubscriber): Promise<void> {
    this.#alone.add(seat);
    try {
      const source = await this.options.open({ from: 'as asked', authorization: seat.authorization }, seat);
      if (!this.#alone.has(seat)) return source.close();
      seat.ownReplay = { source, cursor: seat.after };
      void this.#pumpAlone(seat, source);
    } catch (error) {
      this.#leave(seat);
      throw error;
    }
  }

  async #pumpAlone(seat: StreamSubscriber, source: UpstreamSource): Promise<void> {
    try {
      for (;;) {
        await seat.reader.whenReady();
        const frame = await source.next();
        if (seat.ownReplay?.source !== source) return;
        if (!frame) return seat.reader.end();
        if (!seat.reader.push(new FrameBatch([frame.result]))) return this.#leave(seat);
        seat.ownReplay.cursor = frame.state?.cursor;
        const index = this.#hasEnded ? -1 : this.#placeOf(frame.state?.cursor);
        if (index >= 0) return this.#merge(seat, index);
      }
    } catch (error) {
      if (seat.ownReplay?.source !== source) return;
      this.#leave(seat);
      seat.reader.fail(error);
    }
  }

  /** Ends the separate replay of a subscriber, and adds it to the others. */
  #merge(seat: StreamSubscriber, index: number): void {
    seat.ownReplay?.source.close();
    delete seat.ownReplay;
    this.#alone.delete(seat);
    if (this.#catchUp(seat, index)) this.#members.add(seat);
    else this.#leave(seat);
  }

  #run(source: UpstreamSource): void {
    this.#source = source;
    void this.#pump(source);
  }

  async #pump(source: UpstreamSource): Promise<void> {
    try {
      for (let frame = await source.next(); frame; frame = await source.next()) {
        if (this.#source !== source) return;
        this.#handOut(frame);
        // A replay goes at the pace of the subscriber that asked for it, which is alone then.
        const [only] = this.#members.seats;
        if (!this.#isLevel && only) await only.reader.whenReady();
        else await this.#members.whenReady();
      }
      if (this.#source === source) this.#end((reader) => reader.end());
    } catch (error) {
      if (this.#source === source) this.#end((reader) => reader.fail(error));
    }
  }

  #handOut(frame: StreamFrame): void {
    const { state } = frame;
    if (state && this.#told.delete(state.cursor)) return;
    if (state) {
      this.#cursor = state.cursor;
      this.#isLevel ||= state.level;
      this.#kept.push(frame);
      if (this.#kept.length > keptFrames) this.#kept.shift();
    }
    this.#members.send(frame);
    if (state)
      for (const seat of this.#alone) if (seat.ownReplay?.cursor === state.cursor) this.#merge(seat, this.#kept.length);
  }

  #end(tell: (reader: Reader) => void): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearTimeout(this.#renewal);
    this.#members.flush();
    const readers = [...this.#members.seats];
    for (const seat of readers) this.#members.delete(seat);
    this.options.onEnd();
    for (const { reader } of readers) tell(reader);
  }

  #leave(seat: StreamSubscriber): void {
    const { ownReplay } = seat;
    delete seat.ownReplay;
    ownReplay?.source.close();
    const wasThere = this.#members.delete(seat) || this.#alone.delete(seat);
    if (!wasThere || this.readers > 0) return;
    const source = this.#source;
    this.#source = undefined;
    source?.close();
    this.#end(() => undefined);
  }

  /** Schedules the renewal of the upstream, with the token that expires last. */
  #planRenewal(): void {
    clearTimeout(this.#renewal);
    if (this.#hasEnded) return;
    const ends = [...this.#members.seats, ...this.#alone].find((seat) => seat.authorization === this.#authorization);
    const endsAt = ends?.expiresAt?.getTime() ?? this.#endsAt;
    this.#endsAt = endsAt;
    if (endsAt === undefined) return;
    const waitMs = Math.min(2 ** 31 - 1, Math.max(0, endsAt - renewBeforeMs - Date.now()));
    this.#renewal = setTimeout(() => void this.#renew(), waitMs);
    this.#renewal.unref();
  }

  async #renew(): Promise<void> {
    const all = [...this.#members.seats, ...this.#alone];
    const lasting = all.reduce<StreamSubscriber | undefined>(
      (best, seat) => (ends(seat) > ends(best) ? seat : best),
      undefined,
    );
    const cursor = this.#cursor ?? this.#source?.startCursor();
    if (!lasting || ends(lasting) <= (this.#endsAt ?? 0)) return;
    const from = cursor === undefined ? 'as asked' : { cursor };
    this.#authorization = lasting.authorization;
    this.#endsAt = lasting.expiresAt?.getTime();
    const before = this.#source;
    try {
      const source = await this.options.open({ from, authorization: lasting.authorization }, lasting);
      if (this.#source !== before) return source.close();
      // Frames of the old upstream were delivered during the renewal; the new upstream repeats them.
      this.#told = new Set(this.#kept.slice(this.#placeOf(cursor) + 1).map(({ state }) => state?.cursor));
      before?.close();
      this.#run(source);
      this.#planRenewal();
    } catch (error) {
      if (this.#source === before) this.#end((reader) => reader.fail(error));
    }
  }
}

const ends = (seat: StreamSubscriber | undefined): number =>
  seat ? (seat.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) : 0;
