import type { Bus, BusEvent, Unsubscribe } from '../../../../services/shared/bus/bus.js';
import { textOf } from './outbox-fixture.js';

/** A bus that records what it is given, and can be made to fail. */
export class RecordingBus implements Bus {
  readonly isRemote = true;
  readonly disconnectCount = 0;
  readonly published: BusEvent[] = [];
  failures = 0;

  /** `stored` is the newest event of a bus that has run before. */
  constructor(private stored?: BusEvent | undefined) {}

  lastEventId = async () => this.stored?.eventId;

  #listeners: ((event: BusEvent) => void)[] = [];
  #waiters: (() => void)[] = [];

  async publish(events: BusEvent[]): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The bus is down.');
    }
    this.published.push(...events);
    this.stored = events.at(-1);
    for (const listener of this.#listeners) events.forEach(listener);
    for (const check of this.#waiters) check();
  }

  /** Waits until so many events were published. */
  async until(count: number): Promise<string[]> {
    if (this.published.length < count)
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${this.published.length} of ${count} were published.`)),
          15_000,
        );
        this.#waiters.push(() => {
          if (this.published.length < count) return;
          clearTimeout(timer);
          resolve();
        });
      });
    return this.published.map(textOf);
  }

  async subscribe(_source: string, listener: (event: BusEvent) => void): Promise<Unsubscribe> {
    this.#listeners.push(listener);
    return async () => undefined;
  }

  consume = async (): Promise<Unsubscribe> => async () => undefined;
  isConnected = () => true;
  ready = async () => true;
  close = async () => undefined;
}
