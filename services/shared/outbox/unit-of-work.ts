import type { NewEvent } from '../bus/event.js';
import type { Notifier } from '../database/notifier.js';
import type { Em } from '../database/orm.js';
import { isStalePlanError } from '../database/prepared-statements.js';
import { sqlArray } from '../database/sql-array.js';
import { newId } from '../id.js';
import { addTraceEvent, eventAttributes } from '../telemetry/tracing.js';
import type { Clock } from '../time/clock.js';
import { type EventWithRow, insertEventsWithRows } from './record-with-row.js';

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
  const dirty = { outbox: false, due: false };
  const result = await em.fork({ clear: true, freshEventManager: false }).transactional(async (tx) => {
    const statements: (() => Promise<unknown>)[] = [];
    const value = await work(createUnit(tx, clock.now(), dirty, statements));
    await tx.flush();
    for (const statement of statements) await statement();
    return value;
  });
  if (dirty.outbox) notifier.notify('outbox');
  if (dirty.due) notifier.notify('due');
  return result;
}

function createUnit(
  em: Em,
  now: Date,
  dirty: { outbox: boolean; due: boolean },
  statements: (() => Promise<unknown>)[],
): UnitOfWork {
  const eventsWithRows = new Map<string, EventWithRow[]>();
  const recorded: (NewEvent & { eventId: string })[] = [];
  const write = (event: NewEvent): string => {
    dirty.outbox = true;
    if (recorded.length === 0) statements.push(() => em.execute(insertEvents, [now, JSON.stringify(recorded)]));
    const row = { ...event, eventId: newId() };
    recorded.push(row);
    addTraceEvent('recorded', eventAttributes(row));
    return row.eventId;
  };
  return {
    em,
    now,
    async lockAggregate(aggregateId) {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [aggregateId]);
    },
    async tryLockAggregates(aggregateIds) {
      const free = await em.execute<{ id: string }[]>(tryLocksSql, [sqlArray(aggregateIds)]);
      return free.map(({ id }) => id);
    },
    record(event) {
      return write(event);
    },
    recordAll(events) {
      for (const event of events) write(event);
    },
    recordWithRow(table, event) {
      dirty.outbox = true;
      const events = eventsWithRows.get(table) ?? [];
      if (events.length === 0)
        statements.push(() => em.execute(insertEventsWithRows(table), [JSON.stringify(events), now]));
      eventsWithRows.set(table, events);
      if (events.some(({ occasion }) => occasion === event.occasion)) return;
      addTraceEvent('recorded', eventAttributes({ eventId: event.id, type: event.type }));
      events.push(event);
    },
    scheduleAll(kind, subjects, dueAt) {
      if (subjects.length === 0) return;
      dirty.due = true;
      statements.push(() => em.execute(upsertAllDue, [kind, dueAt, `{${subjects.join(',')}}`]));
    },
    scheduleEach(kind, each) {
      if (each.length === 0) return;
      dirty.due = true;
      statements.push(() => em.execute(upsertEachDue, [kind, JSON.stringify(each)]));
    },
    schedule(kind, subject, dueAt) {
      dirty.due = true;
      statements.push(() => em.execute(upsertDue, [kind, subject, dueAt]));
    },
    unschedule(kind, subject) {
      statements.push(() => em.execute(deleteDue, [kind, subject]));
    },
  };
}

const tryLocksSql =
  'select id from unnest(?::text[]) as wanted (id) where pg_try_advisory_xact_lock(hashtextextended(id, 0))';

const insertEvents = `insert into outbox (event_id, type, streams, actor_id, at, payload)
  select "eventId", type, array(select jsonb_array_elements_text(streams)::uuid), "actorId", ?::timestamptz, payload
  from rows from (jsonb_to_recordset(?::jsonb)
      as ("eventId" uuid, type text, streams jsonb, "actorId" uuid, payload jsonb)) with ordinality
    as given ("eventId", type, streams, "actorId", payload, place) order by place`;

const upsertAllDue = `insert into due (kind, subject, due_at) select ?, subject, ? from unnest(?::uuid[]) subject
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

const upsertEachDue = `insert into due (kind, subject, due_at)
  select ?, subject, "dueAt" from jsonb_to_recordset(?::jsonb) as each (subject uuid, "dueAt" timestamptz)
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

const upsertDue = `insert into due (kind, subject, due_at) values (?, ?, ?)
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

/** Skips rows locked by the due loop: waiting for one could deadlock, since the loop may wait for this transaction. */
const deleteDue = `delete from due where id in (
  select id from due where kind = ? and subject = ? for update skip locked)`;
