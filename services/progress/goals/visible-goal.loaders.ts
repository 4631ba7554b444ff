import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { GoalEntity } from './goal.entity.js';

/** Returns a goal of one of the viewer's pairings; null for any other. */
export async function findVisibleGoal(id: string, context: ProgressContext): Promise<GoalEntity | null> {
  const goal = await context.loaders.goalById.load(id);
  return (await loadOwnPairing(goal, context)) && goal;
}
