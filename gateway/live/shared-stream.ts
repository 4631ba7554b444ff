import type { ExecutionResult } from 'graphql';
import type { StreamState } from '../../services/shared/graphql/local-executor.js';
import type { PreparedOperation } from '../runtime/format-result.js';
import { Broadcast, type Reader } from './broadcast.js';
import { FrameBatch } from './frame-batch.js';

/** An event as it goes out: completed and masked, with where it stands if its subscription can be resumed. */
export interface StreamFrame {
  result: ExecutionResult;
  state: StreamState | undefined;
}

/** One opening of a subscription: its events in order, as they are resolved. */
export interface UpstreamSource {
  /** The next event; undefined once it ended. Throws why it broke. */
  next(): Promise<StreamFrame | undefined>;
  /** A cursor from which it began, where that is known by now. */
  startCursor(): string | undefined;
  close(): void;
}

/** Where a source is to begin, and in whose name. */
export interface UpstreamOpening {
  /** Keeps the client's own `after`; a cursor comes instead of it. */
  from: 'as asked' | { cursor: string };
  authorization: string | undefined;
}

export interface JoinRequest {
  /** What it asked, with its own `after`. */
  operation: PreparedOperation;
  reader: Reader;
  /** The cursor that the client gave back; undefined: from now on. */
  after: string | undefined;
  authorization: string | undefined;
  /** When its token ends; never where absent. */
  expiresAt: Date | undefined;
}

interface StreamSubscriber extends JoinRequest {
  lastDelivered: number;
  /** Of one that replays alone: the last cursor it has; it joins the others when that is theirs too. */
  ownReplay?: { source: UpstreamSource; cursor: string | undefined };
}

export interface SharedStreamOptions {
  open(opening: UpstreamOpening, joining: JoinRequest): Promise<UpstreamSource>;
  /** Nobody may join any more. */
  onEnd(): void;
  /** An event has gone out to all who were level with it. */
  onDelivered?(frame: StreamFrame): void;
}

/** Frames kept for whoever comes back: enough for a lost connection, little enough to forget. */
const keptFrames = 128;
const renewBeforeMs = 2_000;

/**
 * One upstream for all who asked the same and may see the same: every event is resolved once. Whoever gives a cursor is
 * served from the frames that are kept, or replays alone and joins once level with the others. The upstream is opened
 * again from its last cursor when the token it was opened with ends before those of its readers do.
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
  /** Cursors of what went out while the upstream was opened again. */
  #told = new Set<string | undefined>();

  constructor(private readonly options: SharedStreamOptions) {}

  /** How many times it is open in a subgraph. */
  get upstreams(): number {
    return this.#alone.size + (this.#source ? 1 : 0);
  }

  get readers(): number {
    return this.#members.size + this.#alone.size;
  }

  /** Opens the upstream for its first reader. Rejects with why it was refused. */
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

  /** Adds a reader; null when there is nothing to join any more. Rejects with why its replay was refused. */
  async join(joining: JoinRequest): Promise<(() => void) | null> {
    await this.#opening;
    if (this.#hasEnded) return null;
    const seat: StreamSubscriber = { ...joining, lastDelivered: 0 };
    if (this.#seats(seat)) this.#members.add(seat);
    else await this.#replayAlone(seat);
    this.#planRenewal();
    return () => this.#leave(seat);
  }

  /** Whether a reader stands where the others do, once it was given what is kept. */
  #seats(seat: StreamSubscriber): boolean {
    if (seat.after === undefined) return this.#isLevel;
    const here = this.#cursor ?? this.#source?.startCursor();
    if (seat.after === here) return true;
    const index = this.#placeOf(seat.after);
    if (index < 0) return false;
    // One that takes no more was told so, and is a member only until it leaves.
    this.#catchUp(seat, index);
    return true;
  }

  /** Gives it what came after a place in what is kept. False when it takes no more. */
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

  /** From now on it hears what the others hear. */
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
        // A replay goes at the pace of whoever asked for it: they are alone in it.
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

  /** The upstream goes on in the name of whoever's token lasts longest, once that is another's. */
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
      // What the old one resolved meanwhile went out; the new one tells it again.
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
