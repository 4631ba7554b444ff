import type { NewEvent } from '../bus/event.js';
import type { NotificationTopic, Notifier } from '../database/notifier.js';
import type { Em } from '../database/orm.js';
import { isStalePlanError } from '../database/prepared-statements.js';
import { sqlArray } from '../database/sql-array.js';
import type { Clock } from '../time/clock.js';
import { dueScheduler } from './due-scheduler.js';
import { eventRecorder } from './event-recorder.js';
import type { PendingWrites } from './pending-writes.js';
import type { EventWithRow } from './record-with-row.js';

/** Names that a service declares: its events with their payloads, and its kinds of due rows. */
export interface Vocabulary {
  events: object;
  due: string;
}

/** The names of any service: shared code passes transactions on and uses no names itself. */
export interface AnyVocabulary {
  // biome-ignore lint/suspicious/noExplicitAny: assignable to and from the names of each service.
  events: any;
  // biome-ignore lint/suspicious/noExplicitAny: assignable to and from the names of each service.
  due: any;
}

/** An event of a service as a command records it: a misspelt type or a wrong payload does not compile. */
export type EventOf<Names extends Vocabulary, Type extends keyof Names['events'] & string> = NewEvent<
  Names['events'][Type],
  Type
>;

type AnyEventOf<Names extends Vocabulary> = {
  [Type in keyof Names['events'] & string]: EventOf<Names, Type>;
}[keyof Names['events'] & string];

/** One transaction of a service: rows to change, events to record, and due rows to schedule. */
export interface UnitOfWork<Names extends Vocabulary = AnyVocabulary> {
  em: Em;
  /** The same instant for everything in this transaction. */
  now: Date;
  /**
   * Takes an advisory lock on an aggregate until the end of the transaction, so that its events are in the outbox in
   * the order of its changes. Call it before locking the aggregate's row: a transaction that waits for a row lock
   * already has its number, and so an outbox position before the transaction that it waits for.
   */
  lockAggregate(aggregateId: string): Promise<void>;
  /** Takes the advisory locks that are free, without waiting. Returns their aggregates. */
  tryLockAggregates(aggregateIds: string[]): Promise<string[]>;
  /** Records an event in the outbox, in this transaction. Returns its id. */
  record<Type extends keyof Names['events'] & string>(event: EventOf<Names, Type>): string;
  /** Records many events. All events of a transaction are written with one statement, in order. */
  recordAll(events: AnyEventOf<Names>[]): void;
  /** Records an event together with a row of `table` that outlives it; see record-with-row.ts. */
  recordWithRow(table: string, event: EventWithRow & AnyEventOf<Names>): void;
  /** Schedules `kind` for `subject` at an instant; replaces an earlier schedule. */
  schedule(kind: Names['due'], subject: string, dueAt: Date): void;
  /** Schedules many subjects at one instant, with one statement. */
  scheduleAll(kind: Names['due'], subjects: string[], dueAt: Date): void;
  /** Schedules many subjects, each at its own instant, with one statement. */
  scheduleEach(kind: Names['due'], each: { subject: string; dueAt: Date }[]): void;
  /**
   * Removes a schedule. A row that is being handled now stays: its handler must check, under the lock of its aggregate,
   * whether it still applies.
   */
  unschedule(kind: Names['due'], subject: string): void;
}

export interface TransactionDeps {
  em: Em;
  clock: Clock;
  notifier: Notifier;
}

/**
 * Runs `work` in one transaction: rows, events and due rows are committed together or not at all. A command that
 * records events locks its aggregate's row first; with `lockAggregate` before that, the order of its events in the
 * outbox is the order of the changes. After a deadlock or serialization failure, the transaction is retried: `work` may
 * run several times and must have no effect outside of the transaction.
 */
export async function transact<T>(deps: TransactionDeps, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transactOnce(deps, work);
    } catch (error) {
      if (tries === maxAttempts || !isRetryable(error)) throw error;
    }
  }
}

/** Attempts before a deadlock or serialization failure is thrown. */
const maxAttempts = 5;

/**
 * Returns whether a failed transaction may be retried: deadlock, serialization failure (PostgreSQL manual, 13.5) or a
 * stale prepared statement. It was rolled back, and its work is not at fault.
 */
const isRetryable = (error: unknown): boolean =>
  ['40P01', '40001'].includes((error as { code?: string }).code ?? '') || isStalePlanError(error);

async function transactOnce<T>(
  { em, clock, notifier }: TransactionDeps,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const topics = new Set<NotificationTopic>();
  const result = await em.fork({ clear: true, freshEventManager: false }).transactional(async (tx) => {
    const writes: PendingWrites = { em: tx, now: clock.now(), topics, statements: [] };
    const value = await work(createUnit(writes));
    await tx.flush();
    for (const statement of writes.statements) await statement();
    return value;
  });
  for (const topic of topics) notifier.notify(topic);
  return result;
}

function createUnit(writes: PendingWrites): UnitOfWork {
  const { em, now } = writes;
  return {
    em,
    now,
    async lockAggregate(aggregateId) {
      await em.execute(lockSql, [aggregateId]);
    },
    async tryLockAggregates(aggregateIds) {
      const locked = await em.execute<{ id: string }[]>(tryLocksSql, [sqlArray(aggregateIds)]);
      return locked.map(({ id }) => id);
    },
    ...eventRecorder(writes),
    ...dueScheduler(writes),
  };
}

const lockSql = 'select pg_advisory_xact_lock(hashtextextended(?, 0))';
const tryLocksSql =
  'select id from unnest(?::text[]) as wanted (id) where pg_try_advisory_xact_lock(hashtextextended(id, 0))';
