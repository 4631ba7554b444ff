import pg from 'pg';
import type { Logger } from '../telemetry/logger.js';

const topics = ['outbox', 'due', 'clock'] as const;
export type NotificationTopic = (typeof topics)[number];

const notifyEveryMs = 5;
const reconnectAfterMs = 500;

/**
 * Notifies the relay and the due loop of new work: directly in this process, with NOTIFY in others. NOTIFY runs after
 * the commit and on a separate connection: inside the transaction it would take PostgreSQL's global notification lock
 * and serialize all commits.
 */
export class Notifier {
  readonly #subscribers = new Map<NotificationTopic, Set<() => void>>();
  readonly #pending = new Set<NotificationTopic>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #sending: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {}

  /**
   * Starts to listen for notifications of other instances. Until then, and while the connection is down, subscribers
   * poll.
   */
  async listen(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({ connectionString: this.url, application_name: 'jumelage wake' });
    client.on('error', () => this.#reconnect(client));
    client.on('end', () => this.#reconnect(client));
    // Notifications of this process come back to it; they were delivered when they were sent.
    client.on('notification', ({ payload, processId }) => {
      const isOwn = 'processID' in client && client.processID === processId;
      if (!isOwn && isTopic(payload)) this.notifyLocally(payload);
    });
    try {
      await client.connect();
      await client.query('listen jumelage');
      this.#client = client;
      for (const topic of this.#subscribers.keys()) this.notifyLocally(topic);
    } catch (error) {
      this.log.warn({ err: error }, 'cannot listen for notifications, retrying');
      this.#reconnect(client);
    }
  }

  /** Calls `wakeUp` whenever there may be work on a topic. Returns how to unsubscribe. */
  subscribe(topic: NotificationTopic, wakeUp: () => void): () => void {
    const set = this.#subscribers.get(topic) ?? new Set();
    this.#subscribers.set(topic, set.add(wakeUp));
    return () => void set.delete(wakeUp);
  }

  /** Announces work on a topic. Call it after the commit of the transaction that created the work. */
  notify(topic: NotificationTopic): void {
    this.notifyLocally(topic);
    this.#pending.add(topic);
    this.#timer ??= setTimeout(() => this.#sendPending(), notifyEveryMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    await this.#sending;
    await this.#client?.end().catch(() => undefined);
  }

  /** Notifies subscribers in this process only. */
  notifyLocally(topic: NotificationTopic): void {
    for (const wakeUp of this.#subscribers.get(topic) ?? []) wakeUp();
  }

  #sendPending(): void {
    this.#timer = undefined;
    const pending = [...this.#pending];
    this.#pending.clear();
    const sql = pending.map((topic) => `notify jumelage, '${topic}'`).join(';');
    // In sequence: a `pg` client runs one statement at a time.
    this.#sending = this.#sending
      .then(() => this.#client?.query(sql))
      .catch((error) => this.log.debug({ err: error }, 'notification lost, others poll'));
  }

  /** A broken connection may report both 'error' and 'end'. */
  #reconnect(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (this.#closed || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.listen();
    }, reconnectAfterMs);
    this.#retry.unref();
  }
}

const isTopic = (payload: string | undefined): payload is NotificationTopic =>
  topics.some((topic) => topic === payload);
