import { type ActionItemStatusName, isOpen } from '../action-items/action-item.domain.js';
import { otherPartyOf } from '../facts/pairing.domain.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { GoalEntity } from '../goals/goal.entity.js';
import type { ProgressUnit } from '../operation.js';
import { nudgeRules } from '../reminders/reminder-kinds.domain.js';
import { newNudges, resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

async function timeZoneOf(unit: ProgressUnit, personId: string): Promise<string> {
  return (await unit.em.findOne(PersonFactEntity, personId))?.timeZone ?? 'UTC';
}

/** Schedules the review of an active goal after a change; resolves it for a goal in any other status. */
export async function scheduleGoalReviewNudge(unit: ProgressUnit, goalId: string): Promise<void> {
  const goal = await unit.em.findOne(GoalEntity, goalId);
  if (goal?.status !== 'ACTIVE') return resolveNudges(unit, { kinds: ['GOAL_REVIEW_DUE'], subjectId: goalId });
  const { pairingId, ownerId, dueOn } = goal;
  const timeZone = await timeZoneOf(unit, ownerId);
  const plan = nudgeRules.GOAL_REVIEW_DUE.plan({ ownerId, dueOn, timeZone, changedAt: unit.now });
  await scheduleNudges(unit, newNudges({ kind: 'GOAL_REVIEW_DUE', pairingId, subjectId: goalId }, plan));
}

const actionItemSql = `select pairing_id as "pairingId", owner_id as "ownerId", due_on::text as "dueOn", status
  from action_item where id = ?`;

/** Schedules the nudge of an open action item with a date; resolves it for a closed one. */
export async function scheduleActionItemNudge(unit: ProgressUnit, id: string): Promise<void> {
  const [item] = await unit.em.execute<
    { pairingId: string; ownerId: string; dueOn: string | null; status: ActionItemStatusName }[]
  >(actionItemSql, [id]);
  if (!item?.dueOn || !isOpen(item)) return resolveNudges(unit, { kinds: ['ACTION_ITEM_DUE'], subjectId: id });
  const { pairingId, ownerId, dueOn } = item;
  const plan = nudgeRules.ACTION_ITEM_DUE.plan({ ownerId, dueOn, timeZone: await timeZoneOf(unit, ownerId) });
  if (plan.dueAt <= unit.now) return;
  await scheduleNudges(unit, newNudges({ kind: 'ACTION_ITEM_DUE', pairingId, subjectId: id }, plan));
}

const adviceSql = 'select pairing_id as "pairingId", by_id as "byId", status, result from advice where id = ?';

/** Schedules the nudge for the result of advice that is noted or tried; resolves it for advice with a result. */
export async function scheduleAdviceNudge(unit: ProgressUnit, id: string): Promise<void> {
  const [advice] = await unit.em.execute<{ pairingId: string; byId: string; status: string; result: string | null }[]>(
    adviceSql,
    [id],
  );
  const pairing = advice && (await unit.em.findOne(PairingFactEntity, advice.pairingId));
  if (!pairing) return;
  if (!['NOTED', 'TRYING'].includes(advice.status) || advice.result !== null)
    return resolveNudges(unit, { kinds: ['ADVICE_RESULT_DUE'], subjectId: id });
  const receiverId = otherPartyOf(pairing, advice.byId);
  const plan = nudgeRules.ADVICE_RESULT_DUE.plan({ receiverId, changedAt: unit.now });
  await scheduleNudges(
    unit,
    newNudges({ kind: 'ADVICE_RESULT_DUE', pairingId: pairing.pairingId, subjectId: id }, plan),
  );
}

/** Schedules the nudge to answer an evaluation for both parties. */
export async function scheduleEvaluationNudge(
  unit: ProgressUnit,
  { evaluationId, pairingId }: { evaluationId: string; pairingId: string },
): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  const { mentorId, menteeId } = pairing;
  const plan = nudgeRules.EVALUATION_OPEN.plan({ mentorId, menteeId, openedAt: unit.now });
  await scheduleNudges(unit, newNudges({ kind: 'EVALUATION_OPEN', pairingId, subjectId: evaluationId }, plan));
}
