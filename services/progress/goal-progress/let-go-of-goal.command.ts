import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { closeGoal } from './close-goal.writes.js';

/** The mentee lets a goal go. What was learned becomes an entry of kind INSIGHT; the percent stays. */
export const letGoOfGoal = (
  context: ProgressContext,
  goalId: string,
  learned: string,
): Promise<Result<GoalEntity, GoalCode | 'INVALID' | 'NOT_FOUND'>> =>
  closeGoal(context, goalId, { action: 'LET_GO', kind: 'INSIGHT', percent: null, learned });
