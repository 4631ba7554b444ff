import { Sleeper } from '../async/sleeper.js';
import { customPlan } from '../database/custom-plan.js';
import type { Notifier } from '../database/notifier.js';
import type { Orm } from '../database/orm.js';
import { transact, type UnitOfWork } from '../outbox/unit-of-work.js';
import type { Logger } from '../telemetry/logger.js';
import type { ServiceProbe } from '../telemetry/service-probe.js';
import { withSpan } from '../telemetry/tracing.js';
import type { Clock } from '../time/clock.js';

/** Rows per transaction: spreads its fixed cost, and keeps transactions short. */
const batchSize = 500;
const maxSleepMs = 30_000;
/** Rows locked by another instance are due too: this avoids busy waiting until it is done. */
const minSleepMs = 10;
const retryAfterMs = [1_000, 10_000, 60_000, 600_000] as const;

/** Handles the rows of one kind that are due, in the transaction that deletes them. */
export type DueHandler = (unit: UnitOfWork, subjects: string[]) => Promise<void>;

interface DueRow {
  id: string;
  kind: string;
  subject: string;
  due_at: Date;
}

export interface DueLoopDeps {
  orm: Orm;
  clock: Clock;
  notifier: Notifier;
  handlers: Record<string, DueHandler>;
  logger: Logger;
  probe?: ServiceProbe | undefined;
}

/**
 * Handles due rows, each exactly once on any number of instances: rows are locked with `FOR UPDATE SKIP LOCKED` and
 * deleted in the transaction that writes their effects. When a process dies, its rows are unlocked at once. The timer
 * only decides when to query; the rows decide what is due.
 */
export class DueLoop {
  readonly #sleeper = new Sleeper();
  #pauses = 0;
  readonly #loop: Promise<void>;
  readonly #unlisten: () => void;

  constructor(private readonly deps: DueLoopDeps) {
    this.#unlisten = deps.notifier.subscribe('due', () => this.#sleeper.wakeUp());
    this.#loop = this.#run();
  }

  /** Pauses the loop until the returned function is called, for example while sample data is written in the past. */
  pause(): () => void {
    this.#pauses += 1;
    return () => {
      this.#pauses -= 1;
      this.#sleeper.wakeUp();
    };
  }

  /**
   * Handles all rows that are due now, and waits for rows locked by other transactions. Returns the number of rows
   * handled; 0 if none was due.
   */
  async drain(): Promise<number> {
    let done = 0;
    for (;;) {
      done += await this.#handleUnlocked();
      if (!(await this.#hasDueRows())) return done;
      await new Promise((resolve) => setTimeout(resolve, minSleepMs));
    }
  }

  /** Handles batch after batch until no unlocked row is due. */
  async #handleUnlocked(): Promise<number> {
    let done = 0;
    for (let taken = await this.#handleBatch(); taken > 0; taken = await this.#handleBatch()) done += taken;
    return done;
  }

  async #hasDueRows(): Promise<boolean> {
    const { orm, clock } = this.deps;
    const rows = await orm.em.fork().execute(hasDueRowsSql, [clock.now()]);
    return rows.length > 0;
  }

  async close(): Promise<void> {
    this.#sleeper.close();
    this.#unlisten();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#sleeper.closed) {
      try {
        const waitMs = this.#pauses > 0 ? maxSleepMs : await this.#msUntilNext();
        // Rows locked by others are due too, and may be unlocked again.
        if (waitMs > 0) await this.#sleeper.sleep(waitMs);
        else if ((await this.#handleUnlocked()) === 0) await this.#sleeper.sleep(minSleepMs);
      } catch (error) {
        if (!this.#sleeper.closed) this.deps.logger.error({ err: error }, 'the due loop failed, retrying');
        await this.#sleeper.sleep(1_000);
      }
    }
  }

  /**
   * Handles one batch of one kind in one transaction. If it fails, its rows are retried one by one, so that one bad row
   * does not block the others.
   */
  async #handleBatch(): Promise<number> {
    let rows: DueRow[] = [];
    try {
      await this.#transact(undefined, (taken) => {
        rows = taken;
      });
    } catch (error) {
      if (rows.length === 0) throw error;
      for (const row of rows) await this.#handleOne(row);
    }
    return rows.length;
  }

  async #handleOne(row: DueRow): Promise<void> {
    await this.#transact(row.id, () => undefined).catch((error) => this.#postpone(row, error));
  }

  #transact(id: string | undefined, onTaken: (rows: DueRow[]) => void): Promise<void> {
    const { orm, clock, notifier, handlers } = this.deps;
    return transact({ em: orm.em, clock, notifier }, async (unit) => {
      const params = id ? [id, unit.now] : [unit.now, unit.now, batchSize];
      const taken = await unit.em.execute<DueRow[]>(id ? takeOneSql : takeSql, params);
      // `returning` has no order: rows are handled in the order of their due time.
      const rows = taken.sort((a, b) => new Date(a.due_at).getTime() - new Date(b.due_at).getTime());
      onTaken(rows);
      const kind = rows[0]?.kind;
      if (kind === undefined) return;
      const handler = handlers[kind];
      if (!handler) throw new Error(`No handler for due rows of kind '${kind}'.`);
      const subjects = rows.map(({ subject }) => subject);
      const facts = { 'jumelage.due.kind': kind, 'jumelage.due.count': subjects.length };
      await withSpan({ name: `due ${kind}`, attributes: facts, isRoot: true }, () => handler(unit, subjects));
    });
  }

  async #postpone(row: DueRow, error: unknown): Promise<void> {
    const { orm, clock, logger, probe } = this.deps;
    probe?.dueFailed(row.kind);
    logger.error({ err: error, ...row }, 'due row failed, postponed');
    const [found] = await orm.em
      .fork()
      .execute<{ attempts: number }[]>('select attempts from due where id = ?', [row.id]);
    const wait = retryAfterMs[Math.min(found?.attempts ?? 0, retryAfterMs.length - 1)] ?? 0;
    const dueAt = new Date(clock.now().getTime() + wait);
    await orm.em
      .fork()
      .execute('update due set attempts = attempts + 1, due_at = ?, last_error = ? where id = ?', [
        dueAt,
        String(error),
        row.id,
      ]);
  }

  /** Returns the milliseconds until the next row is due; 0 if one is due now. */
  async #msUntilNext(): Promise<number> {
    const [row] = await this.deps.orm.em
      .fork()
      .execute<{ due_at: Date | null }[]>('select min(due_at) as due_at from due');
    if (!row?.due_at) return maxSleepMs;
    return Math.min(maxSleepMs, Math.max(0, new Date(row.due_at).getTime() - this.deps.clock.now().getTime()));
  }
}

const hasDueRowsSql = customPlan('select 1 from due where due_at <= ? limit 1');

/**
 * Takes the first unlocked due row, and more rows of its kind. Two kinds in one transaction would take locks in two
 * orders, and could deadlock.
 */
const takeSql = `with first as (select kind from due where due_at <= ? order by due_at limit 1 for update skip locked)
  delete from due where id in (
    select id from due where due_at <= ? and kind = (select kind from first) order by due_at limit ? for update skip locked)
  returning id, kind, subject, due_at`;

const takeOneSql = `delete from due where id in (
    select id from due where id = ? and due_at <= ? for update skip locked)
  returning id, kind, subject, due_at`;
