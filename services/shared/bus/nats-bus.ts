import {
  AckPolicy,
  type ConsumerMessages,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import type { Logger } from '../logger.js';
import { StartupFault } from '../startup-fault.js';
import { within } from '../within.js';
import type { Bus, BusEvent, Stop } from './bus.js';

const dayMs = 86_400_000;
const duplicateWindowMs = 120_000;
const retryAfterMs = 500;
const answerWithinMs = 1_000;

export interface NatsBusOptions {
  url: string;
  retentionDays: number;
  logger: Logger;
}

/**
 * The bus of many processes: one JetStream stream for each source, `jumelage-<source>`, with subjects
 * `jumelage.<source>.<event type>`, on disk, for as long as the outbox is kept. Instances of one consumer share it one
 * event at a time, so that order holds; listeners each have an ordered consumer of their own. A repeat within two minutes
 * is dropped by the event's id; later ones fall to the inbox.
 */
export async function connectNats({ url, retentionDays, logger }: NatsBusOptions): Promise<Bus> {
  const connection = await connect({
    servers: url,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    name: 'jumelage',
  }).catch((cause) => {
    throw new StartupFault(`NATS at ${new URL(url).host} cannot be reached: ${cause.message}`);
  });
  const manager = await jetstreamManager(connection).catch((cause) => {
    throw new StartupFault(`NATS at ${new URL(url).host} runs without JetStream: ${cause.message}`);
  });
  return new NatsBus(connection, jetstream(connection), manager, retentionDays, logger);
}

class NatsBus implements Bus {
  readonly mayFail = true;
  readonly #streams = new Map<string, Promise<string>>();
  readonly #stops = new Set<Stop>();
  #connected = true;

  constructor(
    private readonly connection: NatsConnection,
    private readonly client: JetStreamClient,
    private readonly manager: JetStreamManager,
    private readonly retentionDays: number,
    private readonly logger: Logger,
  ) {
    void this.#watch();
  }

  async publish(events: BusEvent[]): Promise<void> {
    for (const source of new Set(events.map((event) => event.source))) await this.#ensureStream(source);
    // All at once, acknowledged each: the order on one connection is the order in the stream.
    await Promise.all(
      events.map((event) =>
        this.client.publish(`jumelage.${event.source}.${event.type}`, JSON.stringify(event), { msgID: event.eventId }),
      ),
    );
  }

  async tail(source: string, hear: (event: BusEvent) => void): Promise<Stop> {
    const stream = await this.#ensureStream(source);
    const consumer = await this.client.consumers.get(stream, { deliver_policy: DeliverPolicy.New });
    const messages = await consumer.consume({ callback: (message) => hear(eventOf(message)) });
    return this.#stopping(messages);
  }

  async consume(name: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Stop> {
    const stream = await this.#ensureStream(source);
    await this.manager.consumers.add(stream, {
      durable_name: name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      max_ack_pending: 1,
      ack_wait: nanos(10_000),
    });
    const consumer = await this.client.consumers.get(stream, name);
    const messages = await consumer.consume({
      max_messages: 1,
      callback: (message) => void this.#handle(message, handle),
    });
    return this.#stopping(messages);
  }

  /** A server that has stopped without hanging up is noticed by what it does not answer. */
  async ready(): Promise<boolean> {
    if (!this.#connected || this.connection.isClosed()) return false;
    return within(answerWithinMs, this.connection.rtt());
  }

  async close(): Promise<void> {
    await Promise.all([...this.#stops].map((stop) => stop()));
    await this.connection.close();
  }

  async #handle(message: JsMsg, handle: (event: BusEvent) => Promise<void>): Promise<void> {
    try {
      await handle(eventOf(message));
      message.ack();
    } catch (error) {
      this.logger.error({ err: error, subject: message.subject }, 'event not handled, retrying');
      message.nak(retryAfterMs);
    }
  }

  #stopping(messages: ConsumerMessages): Stop {
    const stop = async () => {
      this.#stops.delete(stop);
      await messages.close();
    };
    this.#stops.add(stop);
    return stop;
  }

  #ensureStream(source: string): Promise<string> {
    const known = this.#streams.get(source) ?? this.#makeStream(source);
    this.#streams.set(source, known);
    known.catch(() => this.#streams.delete(source));
    return known;
  }

  async #makeStream(source: string): Promise<string> {
    const name = `jumelage-${source}`;
    const settings = {
      subjects: [`jumelage.${source}.*`],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      max_age: nanos(this.retentionDays * dayMs),
      duplicate_window: nanos(duplicateWindowMs),
    };
    await this.manager.streams.add({ name, ...settings }).catch(() => this.manager.streams.update(name, settings));
    return name;
  }

  async #watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect') this.#connected = false;
      if (status.type === 'reconnect') this.#connected = true;
      this.logger.debug({ status: status.type }, 'nats');
    }
  }
}

function eventOf(message: JsMsg): BusEvent {
  const event = message.json<BusEvent>();
  return { ...event, at: new Date(event.at) };
}
