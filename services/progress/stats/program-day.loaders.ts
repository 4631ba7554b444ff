import type { ProgramCounts } from './program-stats.domain.js';

/** Each count of a programme, and its column of `program_day`. */
export const dayColumns = {
  goalsActive: 'goals_active',
  percentSum: 'percent_sum',
  goalsAchieved: 'goals_achieved',
  goalsLetGo: 'goals_let_go',
  entries: 'entries',
  meetingsHeld: 'meetings_held',
  meetingsMissed: 'meetings_missed',
  meetingsEnded: 'meetings_ended',
  meetingsWrappedUp: 'meetings_wrapped_up',
  objectivesAsked: 'objectives_asked',
  objectivesMet: 'objectives_met',
  evaluations: 'evaluations',
  scoreSum: 'score_sum',
} satisfies Record<keyof ProgramCounts, string>;

export const dayCounts = Object.keys(dayColumns) as (keyof ProgramCounts)[];

/** How each count of `program_day` is called, as `select` lists it, summed up. */
export const programDaySums = dayCounts.map((key) => `sum(${dayColumns[key]})::float8 as "${key}"`).join(', ');
