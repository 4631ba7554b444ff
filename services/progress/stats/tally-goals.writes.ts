import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import type { ProgressUnit } from '../operation.js';
import { addToProgramDay } from './program-day.writes.js';
import { type GoalTally, goalDelta } from './tally.domain.js';

const findTally = 'select active, percent from goal_tally where goal_id = ? for update';
const keepTally = `insert into goal_tally (goal_id, active, percent) values (?, ?, ?)
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
  await unit.em.execute(keepTally, [goalId, after.active, after.percent]);
  await addToProgramDay(unit, { pairingId, at }, { ...goalDelta(before, after), ...more });
}

type OfGoal = ProgressEvents['GoalSet'];
const changedBy = ({ payload, at }: StoredEvent): Changed => ({ ...(payload as OfGoal), at: new Date(at) });

/** A goal is worked on from now on: set, taken or taken up again. */
export const tallyGoalActivated = (unit: ProgressUnit, event: StoredEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: true }));

/** A goal is set aside. */
export const tallyGoalHeld = (unit: ProgressUnit, event: StoredEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }));

/** A goal was reached. */
export const tallyGoalAchieved = (unit: ProgressUnit, event: StoredEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }), { goalsAchieved: 1 });

/** A goal was let go. */
export const tallyGoalLetGo = (unit: ProgressUnit, event: StoredEvent): Promise<void> =>
  tally(unit, changedBy(event), (before) => ({ ...before, active: false }), { goalsLetGo: 1 });

/** One goal took the place of another. */
export async function tallyGoalRedefined(unit: ProgressUnit, event: StoredEvent): Promise<void> {
  const { supersededId } = event.payload as ProgressEvents['GoalRedefined'];
  const changed = changedBy(event);
  await tally(unit, { ...changed, goalId: supersededId }, (before) => ({ ...before, active: false }));
  await tally(unit, changed, (before) => ({ ...before, active: true }));
}

const percentOf = 'select percent from entry where id = ?';

/** A step on the way; coordinators' counts know of those that both parties may read. */
export async function tallyEntry(unit: ProgressUnit, event: StoredEvent): Promise<void> {
  const { entryId, shared } = event.payload as ProgressEvents['GoalProgressed'];
  // An erased author's private entries are gone; where the goal stands by now came with later ones.
  const [entry] = await unit.em.execute<{ percent: number | null }[]>(percentOf, [entryId]);
  const percent = entry?.percent ?? null;
  const move = (before: GoalTally) => (percent === null ? before : { ...before, percent });
  await tally(unit, changedBy(event), move, shared ? { entries: 1 } : {});
}
