import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import type { ProgressUnit } from '../operation.js';
import type { NudgeKindName, NudgePlan } from '../reminders/reminder-kinds.domain.js';
import { firstCheckAt } from './nudge.domain.js';

/** A nudge to one person at an instant, if its subject still needs it then. */
export interface NewNudge {
  kind: NudgeKindName;
  recipientId: string;
  pairingId: string;
  /** What it is about. A person has at most one scheduled nudge of a kind and subject. */
  subjectId: string;
  dueAt: Date;
}

/** The nudges of a plan, one per recipient. */
export const newNudges = (
  nudge: Pick<NewNudge, 'kind' | 'pairingId' | 'subjectId'>,
  plan: NudgePlan | null,
): NewNudge[] => (plan ? plan.recipientIds.map((recipientId) => ({ ...nudge, recipientId, dueAt: plan.dueAt })) : []);

/** A nudge gets a new id whenever it is scheduled again, so that an older due row finds nothing. */
const upsertNudges = `insert into nudge (id, kind, recipient_id, pairing_id, subject_id, due_at)
  select id, kind, "recipientId", "pairingId", "subjectId", "dueAt" from jsonb_to_recordset(?::jsonb)
    as plan (id uuid, kind text, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid, "dueAt" timestamptz)
  order by "recipientId", kind, "subjectId"
  on conflict (recipient_id, kind, subject_id) do update set id = excluded.id, due_at = excluded.due_at`;

/** Schedules nudges; each replaces the one of the same recipient, kind and subject. */
export async function scheduleNudges(unit: ProgressUnit, nudges: NewNudge[]): Promise<void> {
  if (nudges.length === 0) return;
  const rows = nudges.map((nudge) => ({ ...nudge, id: newId() }));
  for (const { kind, recipientId, subjectId } of nudges)
    await cancelNudges(unit, { kinds: [kind], recipientId, subjectId });
  await unit.em.execute(upsertNudges, [JSON.stringify(rows)]);
  unit.scheduleEach(
    'nudge.check',
    rows.map((row) => ({ subject: row.id, dueAt: firstCheckAt(row) })),
  );
}

/** Selects nudges of these kinds that match every given id. */
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

/** Deletes scheduled nudges. */
export async function cancelNudges(unit: ProgressUnit, which: NudgeFilter): Promise<void> {
  const { sql, params } = conditionOf(which);
  const gone = await unit.em.execute<{ id: string }[]>(`delete from nudge where ${sql} returning id`, params);
  for (const { id } of gone) unit.unschedule('nudge.check', id);
}

/** Deletes scheduled nudges and cancels snoozed reminders of the same kind, because what they were about is settled. */
export async function resolveNudges(unit: ProgressUnit, which: NudgeFilter): Promise<void> {
  await cancelNudges(unit, which);
  await cancelSnoozed(unit.em, which);
}

async function cancelSnoozed(em: Em, which: NudgeFilter): Promise<void> {
  const { sql, params } = conditionOf(which);
  await em.execute(`update reminder set status = 'CANCELLED' where status = 'SNOOZED' and ${sql}`, params);
}

const resumeWaiting = `update nudge set id = uuidv7(), due_at = ? where pairing_id = ? and due_at <= ? returning id`;

/** Schedules a check of the nudges that waited for a paused pairing. */
export async function resumeNudges(unit: ProgressUnit, pairingId: string): Promise<void> {
  const rows = await unit.em.execute<{ id: string }[]>(resumeWaiting, [unit.now, pairingId, unit.now]);
  const ids = rows.map(({ id }) => id);
  unit.scheduleAll('nudge.check', ids, unit.now);
}
