import type { PendingWrites } from './pending-writes.js';

/** Returns the methods of `UnitOfWork` that schedule due rows, which the due loop handles (jobs/due-loop.ts). */
export function dueScheduler({ em, statements, topics }: PendingWrites) {
  const upsert = (sql: string, params: unknown[]) => {
    topics.add('due');
    statements.push(() => em.execute(sql, params));
  };
  return {
    schedule: (kind: string, subject: string, dueAt: Date): void => upsert(upsertDue, [kind, subject, dueAt]),
    scheduleAll(kind: string, subjects: string[], dueAt: Date): void {
      if (subjects.length > 0) upsert(upsertAllDue, [kind, dueAt, `{${subjects.join(',')}}`]);
    },
    scheduleEach(kind: string, each: { subject: string; dueAt: Date }[]): void {
      if (each.length > 0) upsert(upsertEachDue, [kind, JSON.stringify(each)]);
    },
    unschedule(kind: string, subject: string): void {
      statements.push(() => em.execute(deleteDue, [kind, subject]));
    },
  };
}

const upsertDue = `insert into due (kind, subject, due_at) values (?, ?, ?)
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

const upsertAllDue = `insert into due (kind, subject, due_at) select ?, subject, ? from unnest(?::uuid[]) subject
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

const upsertEachDue = `insert into due (kind, subject, due_at)
  select ?, subject, "dueAt" from jsonb_to_recordset(?::jsonb) as each (subject uuid, "dueAt" timestamptz)
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, last_error = null`;

/** Skips rows locked by the due loop: waiting for one could deadlock, since the loop may wait for this transaction. */
const deleteDue = `delete from due where id in (
  select id from due where kind = ? and subject = ? for update skip locked)`;
