import {
  AckPolicy,
  type Consumer,
  type ConsumerMessages,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { Sleeper } from '../async/sleeper.js';
import type { Logger } from '../telemetry/logger.js';
import type { NatsStream } from './nats-stream.js';

const redeliverAfterMs = 500;
const ackWaitMs = 5_000;
const fetchTimeoutMs = 10_000;
const retryFetchMs = 250;

interface NatsConsumerDeps {
  manager: JetStreamManager;
  client: JetStreamClient;
  stream: NatsStream;
  isConnected(): boolean;
  /** Instances with the same name share one durable consumer. */
  name: string;
  logger: Logger;
}

/**
 * Handles the events of a stream under one consumer name, one at a time across all instances, so that their order
 * holds. An unacknowledged event is delivered again, to another instance if this one died. The durable consumer is
 * created if it is missing, starting with the oldest stored event: the inbox makes repeats idempotent.
 */
export class NatsConsumer {
  readonly #sleeper = new Sleeper();
  #loop: Promise<void> | undefined;
  #consumer: Consumer | undefined;
  #messages: ConsumerMessages | undefined;
  #hasFailed = false;

  constructor(
    private readonly deps: NatsConsumerDeps,
    private readonly handle: (message: JsMsg) => Promise<void>,
  ) {}

  /** Resolves when the durable consumer exists. */
  async start(): Promise<void> {
    this.#consumer = await this.#ensureConsumer();
    this.#loop = this.#run();
  }

  /** Discards the cached consumer, for example after a reconnect. */
  reset(): void {
    this.#consumer = undefined;
    this.#messages?.stop();
    this.#sleeper.wakeUp();
  }

  async close(): Promise<void> {
    this.#sleeper.close();
    this.#messages?.stop();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#sleeper.closed) {
      if (!this.deps.isConnected()) {
        await this.#sleeper.sleep(retryFetchMs);
        continue;
      }
      try {
        this.#consumer ??= await this.#ensureConsumer();
        this.#hasFailed = false;
        await this.#fetchOne(this.#consumer);
      } catch (error) {
        this.#consumer = undefined;
        this.#hasFailed = true;
        const { logger, name, stream } = this.deps;
        if (this.#sleeper.closed) return;
        logger.warn({ err: error, consumer: name, stream: stream.name }, 'events could not be fetched, retrying');
        await this.#sleeper.sleep(retryFetchMs);
      }
    }
  }

  /** Waits for the next event and handles it. */
  async #fetchOne(consumer: Consumer): Promise<void> {
    const messages = await consumer.fetch({ max_messages: 1, expires: fetchTimeoutMs });
    this.#messages = messages;
    if (this.#sleeper.closed || !this.#consumer) messages.stop();
    try {
      for await (const message of messages) await this.#handleOne(message);
    } finally {
      this.#messages = undefined;
    }
  }

  async #handleOne(message: JsMsg): Promise<void> {
    const progressTimer = setInterval(() => message.working(), ackWaitMs / 3);
    try {
      await this.handle(message);
      message.ack();
    } catch (error) {
      this.deps.logger.error({ err: error, subject: message.subject }, 'an event could not be handled, retrying');
      message.nak(redeliverAfterMs);
    } finally {
      clearInterval(progressTimer);
    }
  }

  async #ensureConsumer(): Promise<Consumer> {
    const { manager, client, stream, name } = this.deps;
    await stream.ensure({ recheck: this.#hasFailed });
    const settings = { max_ack_pending: 1, ack_wait: nanos(ackWaitMs) };
    const durable = { durable_name: name, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All };
    await manager.consumers
      .add(stream.name, { ...durable, ...settings })
      .catch(() => manager.consumers.update(stream.name, name, settings));
    return client.consumers.get(stream.name, name);
  }
}
