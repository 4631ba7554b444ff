import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { ProgressUnit } from '../operation.js';
import { addToProgramDay } from './program-day.writes.js';
import { type GoalTally, goalDelta } from './tally.domain.js';

const findTally = 'select active, percent from goal_tally where goal_id = ? for update';
const saveTally = `insert into goal_tally (goal_id, active, percent) values (?, ?, ?)
  on conflict (goal_id) do update set active = excluded.active, percent = excluded.percent`;

interface Changed {
  goalId: string;
  pairingId: string;
  at: Date;
}

async function tally(
  unit: ProgressUnit,
  { goalId, pairingId, at }: Changed,
  change: (before: GoalTally) => GoalTally,
  more: Parameters<typeof addToProgramDay>[2] = {},
): Promise<void> {
  const [found] = await unit.em.execute<GoalTally[]>(findTally, [goalId]);
  const before = found ?? { active: false, percent: 0 };
  const after = change(before);
  await unit.em.execute(saveTally, [goalId, after.active, after.percent]);
  await addToProgramDay(unit, { pairingId, at }, { ...goalDelta(before, after), ...more });
}

/** An event of a goal, as handlers get it. */
interface GoalEvent<Payload = { goalId: string; pairingId: string }> {
  payload: Payload;
  at: Date;
}

const changedBy = ({ payload: { goalId, pairingId }, at }: GoalEvent): Changed => ({
  goalId,
  pairingId,
  at: new Date(at),
});

/** Counts a goal as active: it was created, accepted or resumed. */
export const tallyGoalActivated = (unit: ProgressUnit, event: GoalEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: true }));

/** Counts a goal on hold as inactive. */
export const tallyGoalHeld = (unit: ProgressUnit, event: GoalEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }));

/** Counts an achieved goal. */
export const tallyGoalAchieved = (unit: ProgressUnit, event: GoalEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }), { goalsAchieved: 1 });

/** Counts a goal that was let go. */
export const tallyGoalLetGo = (unit: ProgressUnit, event: GoalEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }), { goalsLetGo: 1 });

/** Counts a new goal in place of the one it replaced. */
export async function tallyGoalRedefined(
  unit: ProgressUnit,
  event: GoalEvent<ProgressEvents['GoalRedefined']>,
): Promise<void> {
  const { supersededId } = event.payload;
  const changed = changedBy(event);
  await tally(unit, { ...changed, goalId: supersededId }, (before) => ({ ...before, active: false }));
  await tally(unit, changed, (before) => ({ ...before, active: true }));
}

const percentOf = 'select percent from entry where id = ?';

/** Counts a shared entry and a goal's new percent. Private entries are not counted. */
export async function tallyEntry(
  unit: ProgressUnit,
  event: GoalEvent<ProgressEvents['GoalProgressed']>,
): Promise<void> {
  const { entryId, shared } = event.payload;
  // A missing entry was private and its author was erased; later entries carry the current percent.
  const [entry] = await unit.em.execute<{ percent: number | null }[]>(percentOf, [entryId]);
  const percent = entry?.percent ?? null;
  const move = (before: GoalTally) => (percent === null ? before : { ...before, percent });
  await tally(unit, changedBy(event), move, shared ? { entries: 1 } : {});
}
