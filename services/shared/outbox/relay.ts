import pg from 'pg';
import { Sleeper } from '../async/sleeper.js';
import type { Bus } from '../bus/bus.js';
import type { Position } from '../bus/position.js';
import type { Notifier } from '../database/notifier.js';
import type { Logger } from '../telemetry/logger.js';
import { linkEvents, type OutboxLog } from './outbox-log.js';

const batchSize = 500;
const maxInFlight = 5_000;
const pollMs = 1000;
/**
 * A commit with events wakes the relay; a transaction without events, or a rollback, does not: hence this short poll.
 */
const unsettledPollMs = { first: 3, last: 24 };
const leaderRetryMs = 300;
/** Advisory lock in each service's database: its holder is the leader and runs the relay. */
const leaderLock = 74_185_296;

/**
 * Publishes a service's outbox to the bus, in order. One instance at a time does so: the holder of an advisory lock,
 * which PostgreSQL releases when its process dies. The published position is stored; a crash before that repeats events
 * and never skips one. A remote bus is asked for its last event first and after each failure: events that it lost are
 * published again, and all stored ones if it lost everything. While it is disconnected, nothing is read.
 */
export class Relay {
  readonly #sleeper = new Sleeper();
  /** The connection that holds the lock or tries to take it. */
  #client: pg.Client | undefined;
  #isLeader = false;
  #polls = 0;
  #readPosition: Position | undefined;
  #saving: Promise<void> = Promise.resolve();
  /**
   * True after a batch failed, until all batches in flight are settled and reading has restarted from a safe position.
   */
  #failed = false;
  #disconnects: number;
  /** Events published but not yet acknowledged by all consumers. */
  #inFlight = 0;
  readonly #loop: Promise<void>;
  readonly #unlisten: () => void;

  constructor(private readonly deps: { log: OutboxLog; bus: Bus; notifier: Notifier; url: string; logger: Logger }) {
    this.#disconnects = deps.bus.disconnectCount;
    this.#unlisten = deps.notifier.subscribe('outbox', () => this.#sleeper.wakeUp());
    this.#loop = this.#run();
  }

  /**
   * Publishes all events that exist now, and waits until every consumer has handled them. For the sandbox clock and
   * tests.
   */
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
        if (await this.#tryToLead()) await this.#sleeper.sleep(await this.#publishAll());
        else await this.#sleeper.sleep(leaderRetryMs);
      } catch (error) {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'the relay failed, retrying');
        this.#failed = true;
        await this.#sleeper.sleep(leaderRetryMs);
      }
    }
  }

  /** Publishes all settled events. Returns how long to sleep: briefly if unsettled events exist. */
  async #publishAll(): Promise<number> {
    while (this.#isLeader) {
      const { bus } = this.deps;
      // The bus may have lost its events in a disconnect between two polls.
      if (bus.disconnectCount !== this.#disconnects) this.#failed = true;
      this.#disconnects = bus.disconnectCount;
      if (!bus.isConnected()) {
        this.#failed = true;
        return leaderRetryMs;
      }
      const from = await this.#nextPosition();
      const { events, isUnsettled } = await this.deps.log.readSettledAfter(from, batchSize);
      if (this.#failed) continue;
      const last = events.at(-1);
      if (!last) return isUnsettled ? this.#nextPollMs() : pollMs;
      const done = bus.publish(linkEvents(from, events));
      this.#readPosition = last.position;
      this.#saveAfter(done, last.position, events.length);
      // Batches go to a remote bus one after the other: batches after a failed one would arrive before it. And if
      // consumers are slow, events wait in the outbox and not in the memory of this process (back-pressure).
      if (bus.isRemote || this.#inFlight > maxInFlight) await this.#saving;
      this.#polls = 0;
      if (events.length < batchSize && !this.#failed) return isUnsettled ? this.#nextPollMs() : pollMs;
    }
    return leaderRetryMs;
  }

  /** Polls with increasing intervals: the running transaction may take long. */
  #nextPollMs(): number {
    this.#polls += 1;
    return Math.min(unsettledPollMs.last, unsettledPollMs.first * this.#polls);
  }

  /** Returns where to continue reading. After a failure: the last safe position, once no batch is in flight. */
  async #nextPosition(): Promise<Position> {
    if (this.#failed) {
      await this.#saving;
      await new Promise((resolve) => setTimeout(resolve, leaderRetryMs));
      this.#failed = false;
      this.#readPosition = undefined;
    }
    this.#readPosition ??= await this.#safePosition();
    return this.#readPosition;
  }

  async #safePosition(): Promise<Position> {
    const { bus, log } = this.deps;
    if (!bus.isRemote) return log.publishedPosition();
    const last = await bus.lastEventId(log.source);
    const position = last && (await log.positionOf(last));
    // The bus may have stored events whose position a crash kept us from saving.
    if (position) await this.#save(position);
    return position || log.retentionFloor();
  }

  /** Saves the position when no consumer can lose an event any more; live listeners have the events already. */
  #saveAfter(done: Promise<void>, position: Position, count: number): void {
    this.#inFlight += count;
    this.#saving = this.#saving
      .then(() => done)
      .then(() => (this.#failed ? undefined : this.#save(position)))
      .catch((error) => {
        if (!this.#sleeper.closed)
          this.deps.logger.error(
            { err: error },
            'events could not be published, restarting from the last safe position',
          );
        this.#failed = true;
        this.#sleeper.wakeUp();
      })
      .finally(() => {
        this.#inFlight -= count;
      });
  }

  /** With asynchronous commit: a position that is lost in a crash only repeats events. */
  async #save(position: Position): Promise<void> {
    const values = [String(position.xid), position.id];
    await this.#client?.query(
      `update outbox_progress set published_xid = $1::xid8, published_id = $2
        where (published_xid, published_id) < ($1::xid8, $2::bigint)`,
      values,
    );
  }

  async #tryToLead(): Promise<boolean> {
    if (this.#isLeader) return true;
    const client = this.#client ?? (await this.#connect());
    const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [leaderLock]);
    if (!rows[0]?.won) return false;
    this.#isLeader = true;
    this.#readPosition = undefined;
    return true;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.deps.url, application_name: 'jumelage relay' });
    client.on('error', () => this.#loseLeadership(client));
    client.on('end', () => this.#loseLeadership(client));
    await client.connect();
    await client.query('set synchronous_commit = off');
    this.#client = client;
    return client;
  }

  #loseLeadership(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#isLeader = false;
  }
}
