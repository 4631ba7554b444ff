import { type JetStreamClient, type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { BusEvent } from './bus.js';

const dayMs = 86_400_000;
const duplicateWindowMs = 120_000;
const publishTimeoutMs = 5_000;

interface NatsStreamDeps {
  manager: JetStreamManager;
  client: JetStreamClient;
  /** The same retention as the outbox. */
  retentionDays: number;
}

/** End of a stream, as far as the publisher knows. */
interface End {
  sequence: number;
  /** Whether the next events may be stored already: then they are published one by one. */
  mayRepeat: boolean;
}

/**
 * The JetStream stream of one source: `jumelage-<source>`, subjects `jumelage.<source>.<event type>`, on disk. Each
 * publish names the sequence that it follows, so that no gap can appear: if two publishers compete, or if the stream
 * was lost and created again, the publish is rejected and the publisher calls `lastEventId` again. A repeat within two
 * minutes is dropped by its event id.
 */
export class NatsStream {
  readonly name: string;
  readonly subjects: string;
  #ready: Promise<void> | undefined;
  #end: End | undefined;

  constructor(
    private readonly source: string,
    private readonly deps: NatsStreamDeps,
  ) {
    this.name = `jumelage-${source}`;
    this.subjects = `jumelage.${source}.*`;
  }

  /** Creates the stream if it is missing. `recheck` ignores the cached result. */
  ensure({ recheck = false } = {}): Promise<void> {
    if (recheck) this.#ready = undefined;
    this.#ready ??= this.#createOrUpdate().catch((error) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  /** Discards everything cached about the stream. */
  reset(): void {
    this.#ready = undefined;
    this.#end = undefined;
  }

  /** Returns the id of the newest stored event; later publishes must follow that event. */
  async lastEventId(): Promise<string | undefined> {
    this.reset();
    await this.ensure();
    const { streams } = this.deps.manager;
    const { state } = await streams.info(this.name);
    const message = state.messages > 0 ? await streams.getMessage(this.name, { seq: state.last_seq }) : null;
    this.#end = { sequence: state.last_seq, mayRepeat: true };
    return message?.json<BusEvent>().eventId;
  }

  /** Rejects if the stream does not end where expected, or cannot be reached. */
  async publish(events: BusEvent[]): Promise<void> {
    const end = this.#end;
    this.#end = undefined;
    if (!end) throw new Error(`The end of the stream ${this.name} is unknown: call lastEventId first.`);
    this.#end = await (end.mayRepeat ? this.#publishOneByOne(events, end) : this.#publishTogether(events, end));
  }

  /** Sends all at once and awaits each acknowledgement: order on one connection is order in the stream. */
  async #publishTogether(events: BusEvent[], { sequence }: End): Promise<End> {
    await Promise.all(events.map((event, index) => this.#publishOne(event, sequence + index)));
    return { sequence: sequence + events.length, mayRepeat: false };
  }

  async #publishOneByOne(events: BusEvent[], { sequence }: End): Promise<End> {
    const end = { sequence, mayRepeat: false };
    for (const event of events) {
      const { seq, duplicate } = await this.#publishOne(event, end.sequence);
      if (duplicate) end.mayRepeat = true;
      else end.sequence = seq;
    }
    return end;
  }

  #publishOne(event: BusEvent, lastSequence: number) {
    return this.deps.client.publish(`jumelage.${this.source}.${event.type}`, JSON.stringify(event), {
      msgID: event.eventId,
      expect: { streamName: this.name, lastSequence },
      timeout: publishTimeoutMs,
      retries: 0,
    });
  }

  async #createOrUpdate(): Promise<void> {
    const { manager, retentionDays } = this.deps;
    const settings = {
      subjects: [this.subjects],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      max_age: nanos(retentionDays * dayMs),
      duplicate_window: nanos(duplicateWindowMs),
    };
    const { name } = this;
    await manager.streams.add({ name, ...settings }).catch(() => manager.streams.update(name, settings));
  }
}
