import { Broadcast, type Reader } from './broadcast.js';
import { FrameBatch } from './frame-batch.js';
import { RecentFrames } from './recent-frames.js';
import type { JoinRequest, StreamFrame, UpstreamOpening, UpstreamSource } from './upstream.js';

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

/** The upstream is renewed so many milliseconds before its token expires. */
const renewBeforeMs = 2_000;

/**
 * One upstream for all subscribers with the same operation and visibility, so that each event is resolved once. A
 * subscriber with a cursor is served from the recent frames, or replays separately and joins when it has caught up. The
 * upstream is renewed from its last cursor when its token expires before those of its readers.
 */
export class SharedStream {
  readonly #members = new Broadcast<StreamSubscriber, StreamFrame>({
    onOverflow: (subscriber) => this.#leave(subscriber),
    onDelivered: (frame) => this.#isLevel && this.options.onDelivered?.(frame),
  });
  readonly #replaying = new Set<StreamSubscriber>();
  readonly #recent = new RecentFrames();
  #opening: Promise<UpstreamSource> | undefined;
  #source: UpstreamSource | undefined;
  #cursor: string | undefined;
  #isLevel = true;
  /** Token with which the upstream was opened. */
  #authorization: string | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #hasEnded = false;
  #tokenEndsAt: number | undefined;
  /** Cursors of the frames sent while the upstream was being renewed; the new upstream repeats them. */
  #repeats = new Set<string | undefined>();

  constructor(private readonly options: SharedStreamOptions) {}

  /** Number of upstreams open in a subgraph. */
  get upstreams(): number {
    return this.#replaying.size + (this.#source ? 1 : 0);
  }

  get readers(): number {
    return this.#members.size + this.#replaying.size;
  }

  /** Opens the upstream for its first reader. Returns how to leave. Rejects with the refusal of the subgraph. */
  async start(joining: JoinRequest): Promise<() => void> {
    this.#isLevel = joining.after === undefined;
    this.#authorization = joining.authorization;
    const subscriber: StreamSubscriber = { ...joining, lastDelivered: 0 };
    this.#members.add(subscriber);
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
    return () => this.#leave(subscriber);
  }

  /** Adds a reader. Returns how to leave; null if the stream has ended. Rejects with the refusal of its replay. */
  async join(joining: JoinRequest): Promise<(() => void) | null> {
    await this.#opening;
    if (this.#hasEnded) return null;
    const subscriber: StreamSubscriber = { ...joining, lastDelivered: 0 };
    if (this.#isUpToDate(subscriber)) this.#members.add(subscriber);
    else await this.#replaySeparately(subscriber);
    this.#planRenewal();
    return () => this.#leave(subscriber);
  }

  /** Returns whether a subscriber is up to date with the others, after sending it the recent frames that it lacks. */
  #isUpToDate(subscriber: StreamSubscriber): boolean {
    if (subscriber.after === undefined) return this.#isLevel;
    const current = this.#cursor ?? this.#source?.startCursor();
    if (subscriber.after === current) return true;
    const index = this.#recent.indexOf(subscriber.after);
    if (index < 0) return false;
    // A reader that is too slow has been failed already, and is a member only until it leaves.
    this.#catchUp(subscriber, index);
    return true;
  }

  /** Sends the recent frames after an index. Returns false if the reader took no more. */
  #catchUp({ reader }: StreamSubscriber, index: number): boolean {
    const missed = this.#recent.batchAfter(index);
    return missed === undefined || reader.push(missed);
  }

  async #replaySeparately(subscriber: StreamSubscriber): Promise<void> {
    this.#replaying.add(subscriber);
    try {
      const source = await this.options.open({ from: 'as asked', authorization: subscriber.authorization }, subscriber);
      if (!this.#replaying.has(subscriber)) return source.close();
      subscriber.ownReplay = { source, cursor: subscriber.after };
      void this.#pumpReplay(subscriber, source);
    } catch (error) {
      this.#leave(subscriber);
      throw error;
    }
  }

  async #pumpReplay(subscriber: StreamSubscriber, source: UpstreamSource): Promise<void> {
    try {
      for (;;) {
        await subscriber.reader.whenReady();
        const frame = await source.next();
        if (subscriber.ownReplay?.source !== source) return;
        if (!frame) return subscriber.reader.end();
        if (!subscriber.reader.push(new FrameBatch([frame.result]))) return this.#leave(subscriber);
        subscriber.ownReplay.cursor = frame.state?.cursor;
        const index = this.#hasEnded ? -1 : this.#recent.indexOf(frame.state?.cursor);
        if (index >= 0) return this.#merge(subscriber, index);
      }
    } catch (error) {
      if (subscriber.ownReplay?.source !== source) return;
      this.#leave(subscriber);
      subscriber.reader.fail(error);
    }
  }

  /** Ends the separate replay of a subscriber, and adds it to the others. */
  #merge(subscriber: StreamSubscriber, index: number): void {
    subscriber.ownReplay?.source.close();
    delete subscriber.ownReplay;
    this.#replaying.delete(subscriber);
    if (this.#catchUp(subscriber, index)) this.#members.add(subscriber);
    else this.#leave(subscriber);
  }

  #run(source: UpstreamSource): void {
    this.#source = source;
    void this.#pump(source);
  }

  async #pump(source: UpstreamSource): Promise<void> {
    try {
      for (let frame = await source.next(); frame; frame = await source.next()) {
        if (this.#source !== source) return;
        this.#deliver(frame);
        // A replay goes at the pace of the subscriber that asked for it, which is alone then.
        const [only] = this.#members.subscribers;
        if (!this.#isLevel && only) await only.reader.whenReady();
        else await this.#members.whenReady();
      }
      if (this.#source === source) this.#end((reader) => reader.end());
    } catch (error) {
      if (this.#source === source) this.#end((reader) => reader.fail(error));
    }
  }

  #deliver(frame: StreamFrame): void {
    const { state } = frame;
    if (state && this.#repeats.delete(state.cursor)) return;
    if (state) {
      this.#cursor = state.cursor;
      this.#isLevel ||= state.level;
      this.#recent.push(frame);
    }
    this.#members.send(frame);
    if (state)
      for (const subscriber of this.#replaying)
        if (subscriber.ownReplay?.cursor === state.cursor) this.#merge(subscriber, this.#recent.newest);
  }

  #end(notify: (reader: Reader) => void): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearTimeout(this.#renewal);
    this.#members.flush();
    const readers = [...this.#members.subscribers];
    for (const subscriber of readers) this.#members.delete(subscriber);
    this.options.onEnd();
    for (const { reader } of readers) notify(reader);
  }

  #leave(subscriber: StreamSubscriber): void {
    const { ownReplay } = subscriber;
    delete subscriber.ownReplay;
    ownReplay?.source.close();
    const wasThere = this.#members.delete(subscriber) || this.#replaying.delete(subscriber);
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
    const owner = [...this.#members.subscribers, ...this.#replaying].find(
      (subscriber) => subscriber.authorization === this.#authorization,
    );
    const tokenEndsAt = owner?.expiresAt?.getTime() ?? this.#tokenEndsAt;
    this.#tokenEndsAt = tokenEndsAt;
    if (tokenEndsAt === undefined) return;
    const waitMs = Math.min(2 ** 31 - 1, Math.max(0, tokenEndsAt - renewBeforeMs - Date.now()));
    this.#renewal = setTimeout(() => void this.#renew(), waitMs);
    this.#renewal.unref();
  }

  async #renew(): Promise<void> {
    const subscribers = [...this.#members.subscribers, ...this.#replaying];
    const longest = subscribers.reduce<StreamSubscriber | undefined>(
      (best, subscriber) => (expiryOf(subscriber) > expiryOf(best) ? subscriber : best),
      undefined,
    );
    const cursor = this.#cursor ?? this.#source?.startCursor();
    if (!longest || expiryOf(longest) <= (this.#tokenEndsAt ?? 0)) return;
    const from = cursor === undefined ? 'as asked' : { cursor };
    this.#authorization = longest.authorization;
    this.#tokenEndsAt = longest.expiresAt?.getTime();
    const oldSource = this.#source;
    try {
      const source = await this.options.open({ from, authorization: longest.authorization }, longest);
      if (this.#source !== oldSource) return source.close();
      // Frames of the old upstream were delivered during the renewal; the new upstream repeats them.
      this.#repeats = this.#recent.cursorsAfter(this.#recent.indexOf(cursor));
      oldSource?.close();
      this.#run(source);
      this.#planRenewal();
    } catch (error) {
      if (this.#source === oldSource) this.#end((reader) => reader.fail(error));
    }
  }
}

const expiryOf = (subscriber: StreamSubscriber | undefined): number =>
  subscriber ? (subscriber.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) : 0;
