import { type ActionItemStatusName, isOpen } from '../action-items/action-item.domain.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { GoalEntity } from '../goals/goal.entity.js';
import type { ProgressUnit } from '../operation.js';
import { adviceResultNudgeAt, goalReviewNudgeAt, morningOf } from './nudge-times.domain.js';
import { resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

async function timeZoneOf(unit: ProgressUnit, personId: string): Promise<string> {
  return (await unit.em.findOne(PersonFactEntity, personId))?.timeZone ?? 'UTC';
}

/** Something happened to a goal: it is asked after on its date or after a month of silence, if it is worked on. */
export async function scheduleGoalReviewNudge(unit: ProgressUnit, goalId: string): Promise<void> {
  const goal = await unit.em.findOne(GoalEntity, goalId);
  if (goal?.status !== 'ACTIVE') return resolveNudges(unit, { kinds: ['GOAL_REVIEW_DUE'], subjectId: goalId });
  const { pairingId, ownerId: recipientId, dueOn } = goal;
  const dueAt = goalReviewNudgeAt({ dueOn, timeZone: await timeZoneOf(unit, recipientId) }, unit.now);
  await scheduleNudges(unit, [{ kind: 'GOAL_REVIEW_DUE', recipientId, pairingId, subjectId: goalId, dueAt }]);
}

const actionItemSql = 'select pairing_id, owner_id, due_on::text as due_on, status from action_item where id = ?';

/**
 * An action item was agreed on, done or dropped: while it is to be done, carried over or not, its owner is reminded in the
 * morning of its date.
 */
export async function scheduleActionItemNudge(unit: ProgressUnit, id: string): Promise<void> {
  const [item] = await unit.em.execute<
    { pairing_id: string; owner_id: string; due_on: string | null; status: ActionItemStatusName }[]
  >(actionItemSql, [id]);
  if (!item?.due_on || !isOpen(item)) return resolveNudges(unit, { kinds: ['ACTION_ITEM_DUE'], subjectId: id });
  const dueAt = morningOf(item.due_on, await timeZoneOf(unit, item.owner_id));
  if (dueAt <= unit.now) return;
  const about = { kind: 'ACTION_ITEM_DUE' as const, pairingId: item.pairing_id, subjectId: id };
  await scheduleNudges(unit, [{ ...about, recipientId: item.owner_id, dueAt }]);
}

const adviceSql = 'select pairing_id, by_id, status, result from advice where id = ?';

/** Advice was given or tried: who was advised is asked in three weeks what came of it, unless they told before. */
export async function scheduleAdviceNudge(unit: ProgressUnit, id: string): Promise<void> {
  const [advice] = await unit.em.execute<
    { pairing_id: string; by_id: string; status: string; result: string | null }[]
  >(adviceSql, [id]);
  const pairing = advice && (await unit.em.findOne(PairingFactEntity, advice.pairing_id));
  if (!pairing) return;
  if (!['NOTED', 'TRYING'].includes(advice.status) || advice.result !== null)
    return resolveNudges(unit, { kinds: ['ADVICE_RESULT_DUE'], subjectId: id });
  const recipientId = advice.by_id === pairing.mentorId ? pairing.menteeId : pairing.mentorId;
  const about = { kind: 'ADVICE_RESULT_DUE' as const, pairingId: pairing.pairingId, subjectId: id };
  await scheduleNudges(unit, [{ ...about, recipientId, dueAt: adviceResultNudgeAt(unit.now) }]);
}
