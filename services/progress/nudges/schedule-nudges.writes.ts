import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import type { ProgressUnit } from '../operation.js';
import { firstCheckAt, type NudgeKindName } from './nudge.domain.js';

/** The kind of due row that looks whether a planned nudge is to be told; its subject is the nudge's id. */
export const checkNudgeDueKind = 'nudge.check';

/** Something to tell somebody at an instant, if it is still called for then. */
export interface NewNudge {
  kind: NudgeKindName;
  recipientId: string;
  pairingId: string;
  /** What it is about: by this and its kind it is the same nudge, and planned at most once for somebody. */
  subjectId: string;
  dueAt: Date;
}

/** A planned nudge has a new id whenever it is planned anew: the due row of before finds nothing any more. */
const upsertNudges = `insert into nudge (id, kind, recipient_id, pairing_id, subject_id, due_at)
  select id, kind, "recipientId", "pairingId", "subjectId", "dueAt" from jsonb_to_recordset(?::jsonb)
    as plan (id uuid, kind text, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid, "dueAt" timestamptz)
  order by "recipientId", kind, "subjectId"
  on conflict (recipient_id, kind, subject_id) do update set id = excluded.id, due_at = excluded.due_at`;

/** Plans nudges, each in place of the same one that was planned before. */
export async function scheduleNudges(unit: ProgressUnit, plans: NewNudge[]): Promise<void> {
  if (plans.length === 0) return;
  const rows = plans.map((plan) => ({ ...plan, id: newId() }));
  for (const { kind, recipientId, subjectId } of plans)
    await cancelNudges(unit, { kinds: [kind], recipientId, subjectId });
  await unit.em.execute(upsertNudges, [JSON.stringify(rows)]);
  unit.scheduleEach(
    checkNudgeDueKind,
    rows.map((row) => ({ subject: row.id, dueAt: firstCheckAt(row) })),
  );
}

/** Which planned nudges: those of these kinds that match all that is named. */
export interface NudgeFilter {
  kinds: NudgeKindName[];
  pairingId?: string;
  subjectId?: string;
  recipientId?: string;
}

function conditionOf({ kinds, pairingId, subjectId, recipientId }: NudgeFilter): { sql: string; params: unknown[] } {
  const named = { pairing_id: pairingId, subject_id: subjectId, recipient_id: recipientId };
  const given = Object.entries(named).filter(([, value]) => value !== undefined);
  const sql = ['kind = any(?::text[])', ...given.map(([column]) => `${column} = ?`)].join(' and ');
  return { sql, params: [sqlArray(kinds), ...given.map(([, value]) => value)] };
}

/** Lets planned nudges go. */
export async function cancelNudges(unit: ProgressUnit, which: NudgeFilter): Promise<void> {
  const { sql, params } = conditionOf(which);
  const gone = await unit.em.execute<{ id: string }[]>(`delete from nudge where ${sql} returning id`, params);
  for (const { id } of gone) unit.unschedule(checkNudgeDueKind, id);
}

/** What nudges were about is settled: planned ones are let go, and those that were put off are taken back. */
export async function resolveNudges(unit: ProgressUnit, which: NudgeFilter): Promise<void> {
  await cancelNudges(unit, which);
  await takeBack(unit.em, which);
}

async function takeBack(em: Em, which: NudgeFilter): Promise<void> {
  const { sql, params } = conditionOf(which);
  await em.execute(`update reminder set status = 'CANCELLED' where status = 'SNOOZED' and ${sql}`, params);
}

const wakeParked = `update nudge set id = uuidv7(), due_at = ? where pairing_id = ? and due_at <= ? returning id`;

/** Looks anew at nudges that were waiting for a pairing to go on. */
export async function resumeNudges(unit: ProgressUnit, pairingId: string): Promise<void> {
  const rows = await unit.em.execute<{ id: string }[]>(wakeParked, [unit.now, pairingId, unit.now]);
  const ids = rows.map(({ id }) => id);
  unit.scheduleAll(checkNudgeDueKind, ids, unit.now);
}
