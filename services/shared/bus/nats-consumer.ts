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

const retryAfterMs = 500;
const ackWaitMs = 5_000;
const waitForOneMs = 10_000;
const lookAgainMs = 250;

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
  #waiting: ConsumerMessages | undefined;
  #hasFailed = false;

  constructor(
    private readonly parts: NatsConsumerDeps,
    private readonly handle: (message: JsMsg) => Promise<void>,
  ) {}

  /** Resolves when the durable consumer exists. */
  async start(): Promise<void> {
    this.#consumer = await this.#make();
    this.#loop = this.#run();
  }

  /** Discards the cached consumer, for example after a reconnect. */
  reset(): void {
    this.#consumer = undefined;
    this.#waiting?.stop();
    this.#sleeper.wakeUp();
  }

  async close(): Promise<void> {
    this.#sleeper.close();
    this.#waiting?.stop();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#sleeper.closed) {
      if (!this.parts.isConnected()) {
        await this.#sleeper.sleep(lookAgainMs);
        continue;
      }
      try {
        this.#consumer ??= await this.#make();
        this.#hasFailed = false;
        await this.#takeOne(this.#consumer);
      } catch (error) {
        this.#consumer = undefined;
        this.#hasFailed = true;
        const { logger, name, stream } = this.parts;
        if (this.#sleeper.closed) return;
        logger.warn({ err: error, consumer: name, stream: stream.name }, 'events could not be fetched, retrying');
        await this.#sleeper.sleep(lookAgainMs);
      }
    }
  }

  /** Waits for the next event and handles it. */
  async #takeOne(consumer: Consumer): Promise<void> {
    const messages = await consumer.fetch({ max_messages: 1, expires: waitForOneMs });
    this.#waiting = messages;
    if (this.#sleeper.closed || !this.#consumer) messages.stop();
    try {
      for await (const message of messages) await this.#handleOne(message);
    } finally {
      this.#waiting = undefined;
    }
  }

  async #handleOne(message: JsMsg): Promise<void> {
    const stillAtIt = setInterval(() => message.working(), ackWaitMs / 3);
    try {
      await this.handle(message);
      message.ack();
    } catch (error) {
      this.parts.logger.error({ err: error, subject: message.subject }, 'an event could not be handled, retrying');
      message.nak(retryAfterMs);
    } finally {
      clearInterval(stillAtIt);
    }
  }

  async #make(): Promise<Consumer> {
    const { manager, client, stream, name } = this.parts;
    await stream.ensure({ anew: this.#hasFailed });
    const settings = { max_ack_pending: 1, ack_wait: nanos(ackWaitMs) };
    const ofOne = { durable_name: name, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All };
    await manager.consumers
      .add(stream.name, { ...ofOne, ...settings })
      .catch(() => manager.consumers.update(stream.name, name, settings));
    return client.consumers.get(stream.name, name);
  }
}
