import pg from 'pg';
import type { Logger } from '../telemetry/logger.js';

export type NotificationTopic = 'outbox' | 'due' | 'clock';

const notifyEveryMs = 5;
const reconnectAfterMs = 500;

/**
 * Notifies the relay and the due loop of new work: directly in this process, with NOTIFY in others. NOTIFY runs after
 * the commit and on a separate connection: inside the transaction it would take PostgreSQL's global notification lock
 * and serialize all commits.
 */
export class Notifier {
  readonly #sleepers = new Map<NotificationTopic, Set<() => void>>();
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
      if (processId !== (client as { processID?: number }).processID) this.notifyLocally(payload as NotificationTopic);
    });
    try {
      await client.connect();
      await client.query('listen jumelage');
      this.#client = client;
      for (const topic of this.#sleepers.keys()) this.notifyLocally(topic);
    } catch (error) {
      this.log.warn({ err: error }, 'cannot listen for notifications, retrying');
      this.#reconnect(client);
    }
  }

  /** Calls `wakeUp` whenever there may be work on a topic. Returns how to unsubscribe. */
  subscribe(topic: NotificationTopic, sleeper: () => void): () => void {
    const set = this.#sleepers.get(topic) ?? new Set();
    this.#sleepers.set(topic, set.add(sleeper));
    return () => void set.delete(sleeper);
  }

  /** Announces work on a topic. Call it after the commit of the transaction that created the work. */
  notify(topic: NotificationTopic): void {
    this.notifyLocally(topic);
    this.#pending.add(topic);
    this.#timer ??= setTimeout(() => this.#notify(), notifyEveryMs);
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
    for (const sleeper of this.#sleepers.get(topic) ?? []) sleeper();
  }

  #notify(): void {
    this.#timer = undefined;
    const topics = [...this.#pending];
    this.#pending.clear();
    const sql = topics.map((topic) => `notify jumelage, '${topic}'`).join(';');
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
