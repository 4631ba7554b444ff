import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { GoalDomainName, GoalStatusName, HorizonName } from './goal.domain.js';
import { type GoalChangeName, goalChanges } from './goal-changes.domain.js';
export const Horizon = describedEnum<HorizonName>('Horizon', 'How far ahead a goal lies.', {
  SHORT: 'Weeks to months.',
  LONG: 'A year or more.',
});

export const GoalDomain = describedEnum<GoalDomainName>('GoalDomain', 'Which part of life a goal is about.', {
  PROFESSIONAL: 'Work and career.',
  PERSONAL: 'The person.',
});

export const GoalStatus = describedEnum<GoalStatusName>('GoalStatus', 'Where a goal stands.', {
  SUGGESTED: 'Suggested by the mentor; the mentee has not answered.',
  DECLINED: 'A suggestion that the mentee did not take.',
  ACTIVE: 'Worked on.',
  ON_HOLD: 'Set aside for a while.',
  ACHIEVED: 'Reached.',
  REDEFINED: 'Superseded by another goal.',
  LET_GO: 'Let go, with what was learned.',
});

/** The descriptions of `GoalChange`, from the record of each event. */
const goalChangeDescriptions = Object.fromEntries(
  Object.values(goalChanges).map(({ change, description }) => [change, description]),
) as Record<GoalChangeName, string>;

export const GoalChange = describedEnum<GoalChangeName>(
  'GoalChange',
  'What happened to a goal.',
  goalChangeDescriptions,
);
