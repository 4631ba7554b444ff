import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingPlanning } from '../facts/pairing.domain.js';
import { refuse } from '../refusals.js';
import {
  decideGoal,
  type GoalCode,
  type GoalState,
  type GoalStatusName,
  type HorizonName,
  isOpenGoal,
} from './goal.domain.js';

/** Limit of short-term goals under one long-term goal, closed ones included. */
export const maxChildGoals = 100;

/** The optional details of a goal, each with the range of its length; null for details that are no text. */
const optionalDetails = {
  why: { min: 0, max: 2000 },
  skill: { min: 0, max: 100 },
  successCriteria: { min: 0, max: 2000 },
  dueOn: null,
} as const satisfies Record<string, { min: number; max: number } | null>;
type OptionalDetail = keyof typeof optionalDetails;

export type GoalDetails = Partial<Record<OptionalDetail, string | null | undefined>>;

export interface NewGoal extends GoalDetails {
  title: string;
  horizon: HorizonName;
}

/** What changes of a goal: an absent detail stays, null empties it. A title is never empty. */
export interface GoalDetailsChange extends GoalDetails {
  title?: string | null | undefined;
}

/** The optional details of a new goal; null for those that are absent. */
export const detailsOfNewGoal = (given: GoalDetails) => mapDetails((detail): string | null => given[detail] ?? null);

/** The optional details of a goal after a change. */
export const changedDetails = (goal: Record<OptionalDetail, string | null>, change: GoalDetails) =>
  mapDetails((detail): string | null => {
    const given = change[detail];
    return given === undefined ? goal[detail] : given;
  });

const mapDetails = <Value>(valueOf: (detail: OptionalDetail) => Value) =>
  Object.fromEntries(
    (Object.keys(optionalDetails) as OptionalDetail[]).map((detail) => [detail, valueOf(detail)]),
  ) as Record<OptionalDetail, Value>;

/** The long-term goal that a new goal is to stand under, and how many stand under it. */
export interface ParentState {
  horizon: HorizonName;
  status: GoalStatusName;
  children: number;
}

export interface NewGoalState {
  pairing: PairingState;
  /** Undefined if the input names none, null if the named one does not exist. */
  parent: ParentState | null | undefined;
}

export type NewGoalCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'NOT_FOUND' | 'WRONG_STATUS' | 'OVER_LIMIT';

/** Whether the mentee may create a goal. A short-term goal may stand under an open long-term goal of the pairing. */
export function decideCreateGoal(state: NewGoalState, actorId: string, goal: NewGoal): Result<null, NewGoalCode> {
  if (actorId !== state.pairing.menteeId) return refuse('NOT_YOURS', ['input', 'pairingId'], 'goal.menteeSets');
  return decideNew(state, goal);
}

/** Whether the mentor may suggest a goal. */
export function decideSuggestGoal(state: NewGoalState, actorId: string, goal: NewGoal): Result<null, NewGoalCode> {
  if (actorId !== state.pairing.mentorId) return refuse('NOT_YOURS', ['input', 'pairingId'], 'goal.mentorSuggests');
  return decideNew(state, goal);
}

/** Whether the mentee may replace a goal by a new one. */
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
    return refuse('OVER_LIMIT', path, 'overLimit', { max: maxChildGoals });
  const invalid = checkDetails(goal);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** Whether the mentee may change a goal's details. STALE_VERSION if it changed since the mentee read it. */
export function decideUpdateGoal(
  state: GoalState & { goal: { version: number } },
  actorId: string,
  { expectedVersion, ...details }: GoalDetailsChange & { expectedVersion: number },
): Result<null, GoalCode | 'STALE_VERSION' | 'INVALID'> {
  const decision = decideGoal(state, actorId, { action: 'UPDATE' });
  if (!decision.ok) return decision;
  if (state.goal.version !== expectedVersion) return refuse('STALE_VERSION', 'expectedVersion', 'changedMeanwhile');
  const invalid = checkDetails(details);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function checkDetails({ title, ...details }: GoalDetailsChange): Invalid[] {
  const texts = Object.entries(optionalDetails) as [OptionalDetail, { min: number; max: number } | null][];
  return [
    ...checkText(['input', 'title'], title, { max: 200 }),
    ...texts.flatMap(([detail, length]) => (length ? checkText(['input', detail], details[detail], length) : [])),
  ];
}
