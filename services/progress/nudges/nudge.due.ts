import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { addDays, localDate } from '../../shared/time/dates.js';
import type { ProgressDueKind, ProgressUnit } from '../operation.js';
import { deliverReminders, type EnqueueReminderEmails } from '../reminders/deliver-reminders.writes.js';
import { type NudgeKindName, nudgeRuleOf } from '../reminders/reminder-kinds.domain.js';
import { compareNudges, decideNudge, type NudgeDecision } from './nudge.domain.js';
import { filterStillNeededNudges } from './nudge-conditions.loaders.js';
import { lockRateLimits, type NudgeRateLimits, rateLimitKey, saveRateLimits } from './nudge-rate-limit.writes.js';

interface ScheduledNudge {
  id: string;
  kind: NudgeKindName;
  recipientId: string;
  pairingId: string;
  subjectId: string;
  dueAt: Date;
  pairing: PairingStatusName | null;
  timeZone: string;
  reachable: boolean;
  nudges: boolean;
  quietFrom: string | null;
  quietTo: string | null;
}

const dueSql = `select n.id, n.kind, n.recipient_id as "recipientId", n.pairing_id as "pairingId",
    n.subject_id as "subjectId", n.due_at as "dueAt", f.status as pairing, coalesce(p.time_zone, 'UTC') as "timeZone",
    coalesce(p.status not in ('SUSPENDED', 'ERASED'), true) as reachable, coalesce(w.nudges, true) as nudges,
    w.quiet_from as "quietFrom", w.quiet_to as "quietTo"
  from nudge n left join pairing_fact f on f.pairing_id = n.pairing_id
    left join person_fact p on p.person_id = n.recipient_id
    left join reminder_preference w on w.person_id = n.recipient_id
  where n.id = any(?::uuid[]) order by n.id for update of n`;

interface Decided {
  nudge: ScheduledNudge;
  decision: NudgeDecision;
}

/**
 * Checks due nudges: sends those that are still needed, postpones those over the weekly limit or in quiet hours, and deletes
 * the rest. The number of statements does not grow with the number of nudges.
 */
function checkNudges(enqueueEmails: EnqueueReminderEmails) {
  return async (unit: ProgressUnit, ids: string[]): Promise<void> => {
    const found = await unit.em.execute<ScheduledNudge[]>(dueSql, [sqlArray(ids)]);
    const due = found.map((nudge) => ({ ...nudge, dueAt: new Date(nudge.dueAt) })).sort(compareNudges);
    const today = (nudge: ScheduledNudge) => localDate(unit.now, nudge.timeZone);
    const withDate = due.map((nudge) => ({ ...nudge, today: today(nudge) }));
    const needed = await filterStillNeededNudges(unit.em, withDate, unit.now);
    const limits = await lockRateLimits(unit.em, due);
    const decided = due.map((nudge) => ({ nudge, decision: decide(nudge, { needed, limits, now: unit.now }) }));
    await apply(unit, decided, enqueueEmails);
    await saveRateLimits(unit.em, limits);
  };
}

function decide(
  nudge: ScheduledNudge,
  { needed, limits, now }: { needed: Set<string>; limits: NudgeRateLimits; now: Date },
): NudgeDecision {
  const { quietFrom: from, quietTo: to } = nudge;
  const limit = limits.get(rateLimitKey(nudge));
  const state = {
    ...nudge,
    isStillNeeded: needed.has(nudge.id),
    quietHours: from !== null && to !== null ? { from, to } : null,
    lastRelationshipNudgeAt: limit?.lastAt ?? null,
  };
  const decision = decideNudge(state, now);
  if (decision.step === 'SEND' && limit && nudgeRuleOf(nudge.kind).countsTowardsWeeklyLimit)
    Object.assign(limit, { lastAt: now, isSent: true });
  return decision;
}

/** Turns sent nudges into reminders, schedules the next check of others, and deletes the rest. */
async function apply(unit: ProgressUnit, decided: Decided[], enqueueEmails: EnqueueReminderEmails): Promise<void> {
  const sent = decided.filter(({ decision }) => decision.step === 'SEND').map(({ nudge }) => nudge);
  const again = decided.flatMap((one) => {
    const dueAt = nextCheckAt(one, unit.now);
    return dueAt ? [{ subject: one.nudge.id, dueAt }] : [];
  });
  const kept = new Set(again.map(({ subject }) => subject));
  const isDeleted = ({ nudge, decision }: Decided) => decision.step !== 'WAIT_FOR_RESUME' && !kept.has(nudge.id);
  await remove(unit.em, decided.filter(isDeleted));
  await postpone(unit, again);
  await deliverReminders(unit, await insertReminders(unit, sent), enqueueEmails);
}

/** Waiting and repeating nudges are checked again; repeating ones also for recipients who do not want nudges now. */
function nextCheckAt({ nudge, decision }: Decided, now: Date): Date | null {
  if (decision.step === 'WAIT') return decision.until;
  const { repeatAfterDays } = nudgeRuleOf(nudge.kind);
  const isMuted = decision.step === 'CANCEL' && !nudge.nudges;
  return repeatAfterDays && (decision.step === 'SEND' || isMuted) ? addDays(now, repeatAfterDays) : null;
}

async function remove(em: Em, deleted: Decided[]): Promise<void> {
  const ids = deleted.map(({ nudge }) => nudge.id);
  if (ids.length > 0) await em.execute('delete from nudge where id = any(?::uuid[])', [sqlArray(ids)]);
}

const postponeSql = `update nudge n set due_at = one."dueAt"
  from jsonb_to_recordset(?::jsonb) as one (subject uuid, "dueAt" timestamptz) where n.id = one.subject`;

async function postpone(unit: ProgressUnit, again: { subject: string; dueAt: Date }[]): Promise<void> {
  if (again.length === 0) return;
  await unit.em.execute(postponeSql, [JSON.stringify(again)]);
  unit.scheduleEach('nudge.check', again);
}

const insertSql = `insert into reminder (id, kind, recipient_id, pairing_id, meeting_id, subject_id, due_id, due_at, sent_at, status)
  select one.id, one.kind, "recipientId", "pairingId", m.id, "subjectId", one.id, "dueAt", ?, 'SENT'
  from jsonb_to_recordset(?::jsonb) as one (id uuid, kind text, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid,
    "dueAt" timestamptz) left join meeting m on m.id = "subjectId"`;

async function insertReminders(
  unit: ProgressUnit,
  sent: ScheduledNudge[],
): Promise<{ id: string; recipientId: string }[]> {
  const rows = sent.map(({ kind, recipientId, pairingId, subjectId, dueAt }) => ({
    ...{ id: newId(), kind, recipientId, pairingId, subjectId, dueAt },
  }));
  if (rows.length > 0) await unit.em.execute(insertSql, [unit.now, JSON.stringify(rows)]);
  return rows;
}

/** The due handlers of nudges. */
export const nudgeDueHandlers = (
  enqueueEmails: EnqueueReminderEmails,
): Record<Extract<ProgressDueKind, `nudge.${string}`>, DueHandler> => ({
  'nudge.check': checkNudges(enqueueEmails),
});
