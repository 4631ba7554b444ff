import pg from 'pg';
import type { Bus } from '../bus/bus.js';
import type { Logger } from '../logger.js';
import { Sleeper } from '../sleeper.js';
import type { Wake } from '../wake.js';
import { chain, type OutboxLog } from './outbox-log.js';
import type { Position } from './position.js';

const batch = 500;
const pollMs = 1000;
const unsettledPollMs = 3;
const leaderRetryMs = 300;
/** One of PostgreSQL's advisory locks, in each service's database: whoever holds it is the relay. */
const leaderLock = 74_185_296;

/**
 * Publishes a service's outbox to the bus, in order. Of all instances one does, the holder of an advisory lock that
 * PostgreSQL frees the moment its process dies. What was published for certain is remembered; a crash before that
 * repeats events, never skips one.
 */
export class Relay {
  readonly #sleeper = new Sleeper();
  #leader: pg.Client | undefined;
  #read: Position | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** Raised when a batch failed: batches sent after it must not be remembered as published. */
  #generation = 0;
  readonly #loop: Promise<void>;
  readonly #unlisten: () => void;

  constructor(private readonly deps: { log: OutboxLog; bus: Bus; wake: Wake; url: string; logger: Logger }) {
    this.#unlisten = deps.wake.on('outbox', () => this.#sleeper.wakeUp());
    this.#loop = this.#run();
  }

  /** Publishes what is settled now and waits until every consumer has it. For the sandbox clock and tests. */
  async drain(): Promise<void> {
    while (!this.#sleeper.closed) {
      this.#sleeper.wakeUp();
      await new Promise((resolve) => setTimeout(resolve, unsettledPollMs));
      await this.#saving;
      if (!(await this.deps.log.hasMore(await this.deps.log.published()))) return;
    }
  }

  async close(): Promise<void> {
    this.#sleeper.close();
    this.#unlisten();
    await this.#loop;
    await this.#saving;
    await this.#leader?.end().catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#sleeper.closed) {
      try {
        if (await this.#lead()) await this.#sleeper.sleep(await this.#publishAll());
        else await this.#sleeper.sleep(leaderRetryMs);
      } catch (error) {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'relay stumbled, retrying');
        this.#read = undefined;
        await this.#sleeper.sleep(leaderRetryMs);
      }
    }
  }

  /** Publishes all that is settled. Answers how long to sleep: briefly when something is written but not settled. */
  async #publishAll(): Promise<number> {
    for (;;) {
      this.#read ??= await this.deps.log.published();
      const events = await this.deps.log.settledAfter(this.#read, batch);
      const last = events.at(-1);
      if (!last) return (await this.deps.log.hasMore(this.#read)) ? unsettledPollMs : pollMs;
      const done = this.deps.bus.publish(chain(this.#read, events));
      this.#read = last.position;
      this.#saveAfter(done, last.position);
    }
  }

  /** Live listeners already have the events; the position is saved behind them, once no consumer can lose one. */
  #saveAfter(done: Promise<void>, position: Position): void {
    const generation = this.#generation;
    this.#saving = this.#saving
      .then(() => done)
      .then(() => (generation === this.#generation ? this.#save(position) : undefined))
      .catch((error) => {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'events not published, beginning again');
        this.#generation++;
        this.#read = undefined;
      });
  }

  /** On the leader's connection, which does not wait for the disk: a position lost in a crash only repeats events. */
  async #save(position: Position): Promise<void> {
    const values = [String(position.xid), position.id];
    await this.#leader?.query(
      `update outbox_progress set published_xid = $1::xid8, published_id = $2
        where (published_xid, published_id) < ($1::xid8, $2::bigint)`,
      values,
    );
  }

  async #lead(): Promise<boolean> {
    if (this.#leader) return true;
    const client = new pg.Client({ connectionString: this.deps.url, application_name: 'jumelage relay' });
    client.on('error', () => this.#abdicate(client));
    client.on('end', () => this.#abdicate(client));
    await client.connect();
    const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [leaderLock]);
    if (!rows[0]?.won) {
      await client.end();
      return false;
    }
    await client.query('set synchronous_commit = off');
    this.#leader = client;
    this.#read = undefined;
    return true;
  }

  #abdicate(client: pg.Client): void {
    if (this.#leader === client) this.#leader = undefined;
  }
}
