import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { withTimeout } from '../async/with-timeout.js';
import { StartupFault } from '../startup-fault.js';
import type { Logger } from '../telemetry/logger.js';
import type { Bus, BusEvent, Unsubscribe } from './bus.js';
import { NatsConsumer } from './nats-consumer.js';
import { NatsStream } from './nats-stream.js';

/** Timeout for JetStream requests. */
const requestTimeoutMs = 2_000;
/** Timeout for a NATS round trip. */
const pingTimeoutMs = 1_000;

export interface NatsBusOptions {
  url: string;
  retentionDays: number;
  logger: Logger;
}

/**
 * Connects to NATS as the bus of several processes: one JetStream stream per source (nats-stream.ts), one durable
 * consumer per consumer name (nats-consumer.ts). Listeners use a plain subscription, which stores nothing. Missing
 * streams and consumers are created on use, including after NATS lost them.
 */
export async function connectNats({ url, retentionDays, logger }: NatsBusOptions): Promise<Bus> {
  const connection = await connect({
    servers: url,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    // A server that vanished without closing the connection is detected within half a minute.
    pingInterval: 10_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
    name: 'jumelage',
  }).catch((cause) => {
    throw new StartupFault(`NATS at ${new URL(url).host} cannot be reached: ${cause.message}`);
  });
  const manager = await jetstreamManager(connection, { timeout: requestTimeoutMs }).catch(async (cause) => {
    await connection.close();
    throw new StartupFault(`NATS at ${new URL(url).host} runs without JetStream: ${cause.message}`);
  });
  return new NatsBus(connection, manager, retentionDays, logger);
}

class NatsBus implements Bus {
  readonly isRemote = true;
  disconnectCount = 0;
  readonly #client: JetStreamClient;
  readonly #streams = new Map<string, NatsStream>();
  readonly #consumers = new Set<NatsConsumer>();
  #connected = true;

  constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
    private readonly retentionDays: number,
    private readonly logger: Logger,
  ) {
    this.#client = jetstream(connection, { timeout: requestTimeoutMs });
    void this.#watchStatus();
  }

  lastEventId(source: string): Promise<string | undefined> {
    return this.#streamOf(source).lastEventId();
  }

  async publish(events: BusEvent[]): Promise<void> {
    const [first] = events;
    if (first) await this.#streamOf(first.source).publish(events);
  }

  async subscribe(source: string, listener: (event: BusEvent) => void): Promise<Unsubscribe> {
    const callback = (_error: unknown, message: { json<T>(): T }) => listener(eventOf(message));
    const subscription = this.connection.subscribe(this.#streamOf(source).subjects, { callback });
    // The server has registered the subscription once it answers the flush.
    await this.connection.flush();
    return async () => subscription.unsubscribe();
  }

  async consume(name: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Unsubscribe> {
    const { logger } = this;
    const stream = this.#streamOf(source);
    const isConnected = () => this.isConnected();
    const deps = { manager: this.manager, client: this.#client, stream, isConnected, name, logger };
    const consumer = new NatsConsumer(deps, (message) => handle(eventOf(message)));
    this.#consumers.add(consumer);
    await consumer.start();
    return async () => {
      this.#consumers.delete(consumer);
      await consumer.close();
    };
  }

  isConnected(): boolean {
    return this.#connected && !this.connection.isClosed();
  }

  /** Detects a server that has stopped without closing the connection: it does not answer the ping. */
  async ready(): Promise<boolean> {
    return this.isConnected() && withTimeout(pingTimeoutMs, this.connection.rtt());
  }

  async close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.close()));
    await this.connection.close();
  }

  #streamOf(source: string): NatsStream {
    const existing = this.#streams.get(source);
    if (existing) return existing;
    const { manager, retentionDays } = this;
    const stream = new NatsStream(source, { manager, client: this.#client, retentionDays });
    this.#streams.set(source, stream);
    return stream;
  }

  /** Resets all cached state on disconnect and reconnect: the new connection may lead to another server. */
  async #watchStatus(): Promise<void> {
    for await (const status of this.connection.status()) {
      this.logger.debug({ status: status.type }, 'nats');
      if (status.type !== 'disconnect' && status.type !== 'reconnect') continue;
      this.#connected = status.type === 'reconnect';
      this.disconnectCount += 1;
      for (const stream of this.#streams.values()) stream.reset();
      for (const consumer of this.#consumers) consumer.reset();
    }
  }
}

function eventOf(message: { json<T>(): T }): BusEvent {
  const event = message.json<BusEvent>();
  return { ...event, at: new Date(event.at) };
}
