import type { Logger } from '../telemetry/logger.js';
import type { Bus, BusEvent, Unsubscribe } from './bus.js';

const retryAfterMs = [10, 50, 250, 1000, 5000] as const;

interface Consumer {
  source: string;
  handle: (event: BusEvent) => Promise<void>;
  /** Settles when all events queued for this consumer so far are handled. */
  lastHandled: Promise<void>;
}

/**
 * The bus within one process. Listeners are called synchronously; each consumer has its own queue and works in order.
 */
export class InProcessBus implements Bus {
  readonly isRemote = false;
  readonly disconnectCount = 0;
  readonly #listeners = new Map<string, Set<(event: BusEvent) => void>>();
  readonly #consumers = new Set<Consumer>();
  #closed = false;

  constructor(private readonly log: Logger) {}

  /** Returns undefined: this bus stores nothing, and the outbox records what every consumer has handled. */
  async lastEventId(): Promise<undefined> {
    return undefined;
  }

  publish(events: BusEvent[]): Promise<void> {
    for (const event of events) for (const listener of this.#listeners.get(event.source) ?? []) listener(event);
    const handled = [...this.#consumers].map((consumer) => {
      for (const event of events) if (event.source === consumer.source) this.#enqueue(consumer, event);
      return consumer.lastHandled;
    });
    return Promise.all(handled).then(() => undefined);
  }

  async subscribe(source: string, listener: (event: BusEvent) => void): Promise<Unsubscribe> {
    const set = this.#listeners.get(source) ?? new Set();
    this.#listeners.set(source, set.add(listener));
    return async () => void set.delete(listener);
  }

  async consume(_consumer: string, source: string, handle: (event: BusEvent) => Promise<void>): Promise<Unsubscribe> {
    const consumer: Consumer = { source, handle, lastHandled: Promise.resolve() };
    this.#consumers.add(consumer);
    return async () => {
      this.#consumers.delete(consumer);
      await consumer.lastHandled.catch(() => undefined);
    };
  }

  isConnected(): boolean {
    return !this.#closed;
  }

  async ready(): Promise<boolean> {
    return this.isConnected();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled([...this.#consumers].map((consumer) => consumer.lastHandled));
  }

  #enqueue(consumer: Consumer, event: BusEvent): void {
    consumer.lastHandled = consumer.lastHandled.then(() => this.#handle(consumer, event));
    // The relay awaits the same promise. Without this handler, a failure during close would end the process.
    consumer.lastHandled.catch(() => undefined);
  }

  async #handle(consumer: Consumer, event: BusEvent): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await consumer.handle(event);
      } catch (error) {
        if (this.#closed) throw error;
        this.log.error(
          { err: error, type: event.type, eventId: event.eventId, attempt },
          'an event could not be handled, retrying',
        );
        await new Promise((resolve) => setTimeout(resolve, retryAfterMs[Math.min(attempt, retryAfterMs.length - 1)]));
      }
    }
  }
}
