import pg from 'pg';
import { Sleeper } from '../async/sleeper.js';
import type { Bus } from '../bus/bus.js';
import type { Position } from '../bus/position.js';
import type { Notifier } from '../database/notifier.js';
import type { Logger } from '../telemetry/logger.js';
import { linkEvents, type OutboxLog } from './outbox-log.js';

const batch = 500;
const mostUnderWay = 5_000;
const pollMs = 1000;
/** Whoever is not settled wakes the relay once they commit; who writes no event, or rolls back, does not. */
const unsettledPollMs = { first: 3, last: 24 };
const leaderRetryMs = 300;
/** One of PostgreSQL's advisory locks, in each service's database: whoever holds it is the relay. */
const leaderLock = 74_185_296;

/**
 * Publishes a service's outbox to the bus, in order. Of all instances one does, the holder of an advisory lock that
 * PostgreSQL frees the moment its process dies. What was published for certain is remembered; a crash before that
 * repeats events, never skips one. A bus that may fail is asked where it ends, first and after each failure: what it lost
 * is published again, all that is kept where it lost everything. While it is away, nothing is read.
 */
export class Relay {
  readonly #sleeper = new Sleeper();
  /** The connection that holds the lock, or waits to get it. */
  #client: pg.Client | undefined;
  #leads = false;
  #looks = 0;
  #read: Position | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** Set when a batch failed, until all that were sent are done with and reading has begun again where it is sure. */
  #failed = false;
  #breaks: number;
  /** Events that were published and are not yet sure to be with every consumer. */
  #underWay = 0;
  readonly #loop: Promise<void>;
  readonly #unlisten: () => void;

  constructor(private readonly deps: { log: OutboxLog; bus: Bus; notifier: Notifier; url: string; logger: Logger }) {
    this.#breaks = deps.bus.disconnectCount;
    this.#unlisten = deps.notifier.subscribe('outbox', () => this.#sleeper.wakeUp());
    this.#loop = this.#run();
  }

  /** Publishes what is settled now and waits until every consumer has it. For the sandbox clock and tests. */
  async drain(): Promise<void> {
    while (!this.#sleeper.closed) {
      this.#sleeper.wakeUp();
      await new Promise((resolve) => setTimeout(resolve, unsettledPollMs.first));
      await this.#saving;
      if (!(await this.deps.log.hasMore(await this.deps.log.publishedPosition()))) return;
    }
  }

  async close(): Promise<void> {
    this.#sleeper.close();
    this.#unlisten();
    await this.#loop;
    await this.#saving;
    await this.#client?.end().catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#sleeper.closed) {
      try {
        if (await this.#lead()) await this.#sleeper.sleep(await this.#publishAll());
        else await this.#sleeper.sleep(leaderRetryMs);
      } catch (error) {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'relay stumbled, retrying');
        this.#failed = true;
        await this.#sleeper.sleep(leaderRetryMs);
      }
    }
  }

  /** Publishes all that is settled. Answers how long to sleep: briefly when something is written but not settled. */
  async #publishAll(): Promise<number> {
    while (this.#leads) {
      const { bus } = this.deps;
      // It may have gone and come back, with nothing of what it stored, between two looks.
      if (bus.disconnectCount !== this.#breaks) this.#failed = true;
      this.#breaks = bus.disconnectCount;
      if (!bus.isConnected()) {
        this.#failed = true;
        return leaderRetryMs;
      }
      const from = await this.#begin();
      const { events, isUnsettled } = await this.deps.log.readSettledAfter(from, batch);
      if (this.#failed) continue;
      const last = events.at(-1);
      if (!last) return isUnsettled ? this.#nextLook() : pollMs;
      const done = bus.publish(linkEvents(from, events));
      this.#read = last.position;
      this.#saveAfter(done, last.position, events.length);
      // A bus that may fail gets one batch after the other: what follows a failed one would come before it. And where
      // consumers cannot keep up, the outbox is the better place to wait in than this process's memory.
      if (bus.isRemote || this.#underWay > mostUnderWay) await this.#saving;
      this.#looks = 0;
      if (events.length < batch && !this.#failed) return isUnsettled ? this.#nextLook() : pollMs;
    }
    return leaderRetryMs;
  }

  /** Looked at again and again, ever more slowly: others may take their time. */
  #nextLook(): number {
    this.#looks += 1;
    return Math.min(unsettledPollMs.last, unsettledPollMs.first * this.#looks);
  }

  /** Where to read on; after a failure, where publishing is sure to have come, once nothing is on its way any more. */
  async #begin(): Promise<Position> {
    if (this.#failed) {
      await this.#saving;
      await new Promise((resolve) => setTimeout(resolve, leaderRetryMs));
      this.#failed = false;
      this.#read = undefined;
    }
    this.#read ??= await this.#placeToBegin();
    return this.#read;
  }

  async #placeToBegin(): Promise<Position> {
    const { bus, log } = this.deps;
    if (!bus.isRemote) return log.publishedPosition();
    const last = await bus.lastEventId(log.source);
    const place = last && (await log.positionOf(last));
    // It may have stored what a crash kept us from remembering.
    if (place) await this.#save(place);
    return place || log.retentionFloor();
  }

  /** Live listeners already have the events; the position is saved behind them, once no consumer can lose one. */
  #saveAfter(done: Promise<void>, position: Position, count: number): void {
    this.#underWay += count;
    this.#saving = this.#saving
      .then(() => done)
      .then(() => (this.#failed ? undefined : this.#save(position)))
      .catch((error) => {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'events not published, beginning again');
        this.#failed = true;
        this.#sleeper.wakeUp();
      })
      .finally(() => {
        this.#underWay -= count;
      });
  }

  /** On the leader's connection, which does not wait for the disk: a position lost in a crash only repeats events. */
  async #save(position: Position): Promise<void> {
    const values = [String(position.xid), position.id];
    await this.#client?.query(
      `update outbox_progress set published_xid = $1::xid8, published_id = $2
        where (published_xid, published_id) < ($1::xid8, $2::bigint)`,
      values,
    );
  }

  async #lead(): Promise<boolean> {
    if (this.#leads) return true;
    const client = this.#client ?? (await this.#connect());
    const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [leaderLock]);
    if (!rows[0]?.won) return false;
    this.#leads = true;
    this.#read = undefined;
    return true;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.deps.url, application_name: 'jumelage relay' });
    client.on('error', () => this.#abdicate(client));
    client.on('end', () => this.#abdicate(client));
    await client.connect();
    await client.query('set synchronous_commit = off');
    this.#client = client;
    return client;
  }

  #abdicate(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#leads = false;
  }
}
