import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { refuse } from '../refusals.js';
import {
  decideGoal,
  type GoalCode,
  type GoalState,
  type GoalStatusName,
  type HorizonName,
  isOpenGoal,
  type PairingState,
  statusesAllowingPlanning,
} from './goal.domain.js';

/** As many short goals as may stand under a long one, closed ones included. */
export const maxChildGoals = 100;

export interface NewGoal {
  title: string;
  why?: string | null | undefined;
  horizon: HorizonName;
  skill?: string | null | undefined;
  successCriteria?: string | null | undefined;
}

/** The long goal that a new one is to stand under, and how many stand there already. */
export interface ParentState {
  horizon: HorizonName;
  status: GoalStatusName;
  children: number;
}

export interface NewGoalState {
  pairing: PairingState;
  /** Undefined when none is named, null when the named one does not exist. */
  parent: ParentState | null | undefined;
}

type NewGoalCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'NOT_FOUND' | 'WRONG_STATUS' | 'OVER_LIMIT';

/**
 * Whether a goal may be set: by the mentee alone; a short one may stand under an open long one of the same pairing.
 * Refuses NOT_YOURS, PAIRING_NOT_OPEN, NOT_FOUND, INVALID, WRONG_STATUS, OVER_LIMIT.
 */
export function decideCreateGoal(state: NewGoalState, actorId: string, goal: NewGoal): Result<null, NewGoalCode> {
  if (actorId !== state.pairing.menteeId) return refuse('NOT_YOURS', ['input', 'pairingId'], 'goal.menteeSets');
  return decideNew(state, goal);
}

/** Whether a goal may be suggested: by the mentor alone. Refuses as `decideCreateGoal` does. */
export function decideSuggestGoal(state: NewGoalState, actorId: string, goal: NewGoal): Result<null, NewGoalCode> {
  if (actorId !== state.pairing.mentorId) return refuse('NOT_YOURS', ['input', 'pairingId'], 'goal.mentorSuggests');
  return decideNew(state, goal);
}

/** Whether a new goal may take the place of another. Refuses as `decideGoal` and `decideCreateGoal` do. */
export function decideRedefineGoal(
  state: NewGoalState & GoalState,
  actorId: string,
  goal: NewGoal,
): Result<null, NewGoalCode | GoalCode> {
  const decision = decideGoal(state, actorId, { action: 'REDEFINE' });
  return decision.ok ? decideNew(state, goal) : decision;
}

function decideNew({ pairing, parent }: NewGoalState, goal: NewGoal): Result<null, NewGoalCode> {
  const path = ['input', 'parentId'];
  if (!statusesAllowingPlanning.has(pairing.status))
    return refuse('PAIRING_NOT_OPEN', ['input', 'pairingId'], 'pairing.notOpen');
  if (parent === null) return refuse('NOT_FOUND', path, 'goal.notFound');
  if (parent && (parent.horizon !== 'LONG' || goal.horizon !== 'SHORT'))
    return refuse('INVALID', path, 'goal.shortUnderLong');
  if (parent && !isOpenGoal(parent)) return refuse('WRONG_STATUS', path, 'goal.notOpen');
  if (parent && parent.children >= maxChildGoals)
    return refuse('OVER_LIMIT', path, 'overLimit', { most: maxChildGoals });
  const invalid = checkGoal(goal);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** What may be changed of a goal; what is absent stays, null empties it, a title is never empty. */
export interface GoalDetailsChange {
  title?: string | null | undefined;
  why?: string | null | undefined;
  skill?: string | null | undefined;
  successCriteria?: string | null | undefined;
}

/**
 * Whether the words of a goal may change. Refuses as `decideGoal` does; STALE_VERSION when somebody changed it since it
 * was read; INVALID.
 */
export function decideUpdateGoal(
  state: GoalState & { goal: { version: number } },
  actorId: string,
  { expectedVersion, ...words }: GoalDetailsChange & { expectedVersion: number },
): Result<null, GoalCode | 'STALE_VERSION' | 'INVALID'> {
  const decision = decideGoal(state, actorId, { action: 'UPDATE' });
  if (!decision.ok) return decision;
  if (state.goal.version !== expectedVersion) return refuse('STALE_VERSION', 'expectedVersion', 'stale');
  const invalid = checkGoal(words);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function checkGoal(words: GoalDetailsChange): Invalid[] {
  return [
    ...checkText(['input', 'title'], words.title, { max: 200 }),
    ...checkText(['input', 'why'], words.why, { min: 0, max: 2000 }),
    ...checkText(['input', 'skill'], words.skill, { min: 0, max: 100 }),
    ...checkText(['input', 'successCriteria'], words.successCriteria, { min: 0, max: 2000 }),
  ];
}
