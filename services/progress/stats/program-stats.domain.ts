import { addDays, dayMs, localDate } from '../../shared/time/dates.js';
import { mondayOf, weeksBetween } from '../../shared/time/weeks.js';

/** A programme's changes within a time; of `goalsActive` and `percentSum` the sum of changes is where they stand. */
export interface ProgramCounts {
  goalsActive: number;
  percentSum: number;
  goalsAchieved: number;
  goalsLetGo: number;
  entries: number;
  meetingsHeld: number;
  meetingsMissed: number;
  meetingsEnded: number;
  meetingsWrappedUp: number;
  objectivesAsked: number;
  objectivesMet: number;
  evaluations: number;
  scoreSum: number;
}

/** What changed in a week, which begins on a Monday; null for all that came before the range. */
export type WeekCounts = ProgramCounts & { weekOf: string | null };

export interface ProgressPointShape {
  weekOf: string;
  averagePercent: number;
  entries: number;
  meetings: number;
}

export interface ProgressStatsShape {
  goalsActive: number;
  goalsAchieved: number;
  goalsLetGo: number;
  meetingsHeld: number;
  meetingsMissed: number;
  wrapUpRate: number | null;
  objectivesMetRate: number | null;
  relationshipScore: number | null;
  weeks: ProgressPointShape[];
}

/** Calendar dates, `YYYY-MM-DD`, both included. */
export interface DateRange {
  from: string;
  to: string;
}

export const defaultWeeks = 12;
export const maxRangeDays = 5 * 366;

/** The range asked for: without `to` until today, without `from` the twelve weeks before; null when it is no range. */
export function resolveDateRange(asked: { from?: string | null; to?: string | null }, today: string): DateRange | null {
  const to = asked.to ?? today;
  const from = asked.from ?? localDate(addDays(new Date(to), 1 - defaultWeeks * 7), 'UTC');
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days >= 0 && days <= maxRangeDays ? { from, to } : null;
}

/** Every week that the range touches, by its Monday, oldest first. */
export function weeksInRange({ from, to }: DateRange): string[] {
  return weeksBetween(mondayOf(new Date(from)), mondayOf(new Date(to)), maxRangeDays);
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * What coordinators see of a programme (contract, ProgressStats): goals as they stand at the end of the range, all else as
 * it happened within it. Rates are from 0 to 1, PARTLY counts half; null where there is nothing to take a share of.
 */
export function computeProgramStats(counted: WeekCounts[], range: DateRange): ProgressStatsShape {
  const within = counted.filter(({ weekOf }) => weekOf !== null);
  const sum = (key: keyof ProgramCounts, rows = within) => rows.reduce((total, row) => total + row[key], 0);
  return {
    goalsActive: sum('goalsActive', counted),
    goalsAchieved: sum('goalsAchieved'),
    goalsLetGo: sum('goalsLetGo'),
    meetingsHeld: sum('meetingsHeld'),
    meetingsMissed: sum('meetingsMissed'),
    wrapUpRate: share(sum('meetingsWrappedUp'), sum('meetingsEnded')),
    objectivesMetRate: share(sum('objectivesMet'), sum('objectivesAsked')),
    relationshipScore: share(sum('scoreSum'), sum('evaluations')),
    weeks: pointsOf(counted, range),
  };
}

function pointsOf(counted: WeekCounts[], range: DateRange): ProgressPointShape[] {
  const before = counted.find(({ weekOf }) => weekOf === null);
  let active = before?.goalsActive ?? 0;
  let percents = before?.percentSum ?? 0;
  return weeksInRange(range).map((weekOf) => {
    const week = counted.find((row) => row.weekOf === weekOf);
    active += week?.goalsActive ?? 0;
    percents += week?.percentSum ?? 0;
    return {
      weekOf,
      averagePercent: share(percents, active) ?? 0,
      entries: week?.entries ?? 0,
      meetings: week?.meetingsHeld ?? 0,
    };
  });
}
