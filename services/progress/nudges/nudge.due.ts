import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import { addDays, localDate } from '../../shared/time/dates.js';
import type { ProgressUnit } from '../operation.js';
import { deliverReminders, type EnqueueReminderEmails } from '../reminders/deliver-reminders.writes.js';
import { compareNudges, decideNudge, type NudgeDecision, type NudgeKindName, nudgeRules } from './nudge.domain.js';
import { filterStillNeededNudges } from './nudge-conditions.loaders.js';
import { lockRateLimits, type NudgeRateLimits, rateLimitKey, saveRateLimits } from './nudge-rate-limit.writes.js';
import { checkNudgeDueKind } from './schedule-nudges.writes.js';

interface PlannedNudge {
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
  nudge: PlannedNudge;
  decision: NudgeDecision;
}

/**
 * Looks at planned nudges whose time has come: tells those that are still called for, puts off those that are too many
 * for the week or come at night, and lets the rest go. A number of statements that does not grow with theirs.
 */
export function checkNudges(post: EnqueueReminderEmails) {
  return async (unit: ProgressUnit, ids: string[]): Promise<void> => {
    const found = await unit.em.execute<PlannedNudge[]>(dueSql, [sqlArray(ids)]);
    const due = found.map((nudge) => ({ ...nudge, dueAt: new Date(nudge.dueAt) })).sort(compareNudges);
    const today = (nudge: PlannedNudge) => localDate(unit.now, nudge.timeZone);
    const asked = due.map((nudge) => ({ ...nudge, today: today(nudge) }));
    const wanted = await filterStillNeededNudges(unit.em, asked, unit.now);
    const pace = await lockRateLimits(unit.em, due);
    const decided = due.map((nudge) => ({ nudge, decision: decide(nudge, { wanted, pace, now: unit.now }) }));
    await carryOut(unit, decided, post);
    await saveRateLimits(unit.em, pace);
  };
}

function decide(
  nudge: PlannedNudge,
  { wanted, pace, now }: { wanted: Set<string>; pace: NudgeRateLimits; now: Date },
): NudgeDecision {
  const { quietFrom: from, quietTo: to } = nudge;
  const paced = pace.get(rateLimitKey(nudge));
  const state = {
    ...nudge,
    isStillNeeded: wanted.has(nudge.id),
    quietHours: from !== null && to !== null ? { from, to } : null,
    lastRelationshipNudgeAt: paced?.lastAt ?? null,
  };
  const decision = decideNudge(state, now);
  if (decision.step === 'TELL' && paced && nudgeRules[nudge.kind].countsTowardsWeeklyLimit)
    Object.assign(paced, { lastAt: now, told: true });
  return decision;
}

/** Told ones become reminders; some are looked at again later; the rest is gone. Parked ones keep their row alone. */
async function carryOut(unit: ProgressUnit, decided: Decided[], post: EnqueueReminderEmails): Promise<void> {
  const told = decided.filter(({ decision }) => decision.step === 'TELL').map(({ nudge }) => nudge);
  const again = decided.flatMap((one) => {
    const dueAt = nextLook(one, unit.now);
    return dueAt ? [{ subject: one.nudge.id, dueAt }] : [];
  });
  const kept = new Set(again.map(({ subject }) => subject));
  const isGone = ({ nudge, decision }: Decided) => decision.step !== 'PARK' && !kept.has(nudge.id);
  await remove(unit.em, decided.filter(isGone));
  await postpone(unit, again);
  await deliverReminders(unit, await insertTold(unit, told), post);
}

/** What waits is looked at again, and so is what comes again; also for who wants no nudges now, and may want some then. */
function nextLook({ nudge, decision }: Decided, now: Date): Date | null {
  if (decision.step === 'WAIT') return decision.until;
  const { repeatAfterDays } = nudgeRules[nudge.kind];
  const muted = decision.step === 'DROP' && !nudge.nudges;
  return repeatAfterDays && (decision.step === 'TELL' || muted) ? addDays(now, repeatAfterDays) : null;
}

async function remove(em: Em, gone: Decided[]): Promise<void> {
  const ids = gone.map(({ nudge }) => nudge.id);
  if (ids.length > 0) await em.execute('delete from nudge where id = any(?::uuid[])', [sqlArray(ids)]);
}

const postponeSql = `update nudge n set due_at = one."dueAt"
  from jsonb_to_recordset(?::jsonb) as one (subject uuid, "dueAt" timestamptz) where n.id = one.subject`;

async function postpone(unit: ProgressUnit, again: { subject: string; dueAt: Date }[]): Promise<void> {
  if (again.length === 0) return;
  await unit.em.execute(postponeSql, [JSON.stringify(again)]);
  unit.scheduleEach(checkNudgeDueKind, again);
}

const insertSql = `insert into reminder (id, kind, recipient_id, pairing_id, meeting_id, subject_id, due_id, due_at, sent_at, status)
  select one.id, one.kind, "recipientId", "pairingId", m.id, "subjectId", one.id, "dueAt", ?, 'SENT'
  from jsonb_to_recordset(?::jsonb) as one (id uuid, kind text, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid,
    "dueAt" timestamptz) left join meeting m on m.id = "subjectId"`;

async function insertTold(unit: ProgressUnit, told: PlannedNudge[]): Promise<{ id: string; recipientId: string }[]> {
  const rows = told.map(({ kind, recipientId, pairingId, subjectId, dueAt }) => ({
    ...{ id: newId(), kind, recipientId, pairingId, subjectId, dueAt },
  }));
  if (rows.length > 0) await unit.em.execute(insertSql, [unit.now, JSON.stringify(rows)]);
  return rows;
}
