import { mondayOf, weeksBetween } from '../../shared/time/weeks.js';
import { type EntryKindName, entryKinds } from '../goal-progress/entry.domain.js';
import type { GoalStatusName } from '../goals/goal.domain.js';
/** Weeks that a timeline shows at most: ten years. */
export const maxTimelineWeeks = 520;

export interface ProgressGoal {
  id: string;
  status: GoalStatusName;
  percent: number;
  /** When the mentee took it on; null while it is only suggested. */
  startedAt: Date | null;
  closedAt: Date | null;
}

/** What a story is told from. Weeks are named by their Monday. */
export interface ProgressData {
  /** Whether time still goes on for the pairing. */
  open: boolean;
  goals: ProgressGoal[];
  /** Where a goal stood at the end of a week in which an entry moved it, in any order. */
  percents: { goalId: string; weekOf: string; percent: number }[];
  /** Entries that the viewer may read. */
  entries: { weekOf: string; kind: EntryKindName; count: number }[];
  meetings: { weekOf: string; count: number; minutes: number }[];
}

export interface TimelinePoint {
  weekOf: string;
  averagePercent: number;
  entries: number;
  meetings: number;
}

export interface ProgressSummary {
  goalsActive: number;
  goalsAchieved: number;
  goalsLetGo: number;
  averagePercent: number;
  meetingsHeld: number;
  minutesTogether: number;
  timeline: TimelinePoint[];
  stances: { kind: EntryKindName; count: number }[];
}

/** The picture of a pairing's way so far: all kinds of entries are in `stances`, also those with none. */
export function summarizeProgress(facts: ProgressData, now: Date): ProgressSummary {
  const { goals, entries, meetings } = facts;
  const having = (status: GoalStatusName) => goals.filter((goal) => goal.status === status);
  return {
    goalsActive: having('ACTIVE').length,
    goalsAchieved: having('ACHIEVED').length,
    goalsLetGo: having('LET_GO').length,
    averagePercent: average(having('ACTIVE').map(({ percent }) => percent)),
    meetingsHeld: sum(meetings.map(({ count }) => count)),
    minutesTogether: sum(meetings.map(({ minutes }) => minutes)),
    timeline: timelineOf(facts, now),
    stances: entryKinds.map((kind) => ({
      kind,
      count: sum(entries.filter((entry) => entry.kind === kind).map(({ count }) => count)),
    })),
  };
}

/**
 * One point a week from the first thing that happened to now, or to the last one once the pairing has ended. A point's
 * percent is the average of the goals taken on by the end of that week and not let go or redefined by then: an achieved
 * one counts where it ended.
 */
function timelineOf({ open, goals, percents, entries, meetings }: ProgressData, now: Date): TimelinePoint[] {
  const lives = livesOf(goals, percents);
  const happened = [
    ...lives.flatMap(({ startedIn, closedIn }) => (closedIn ? [startedIn, closedIn] : [startedIn])),
    ...entries.map(({ weekOf }) => weekOf),
    ...meetings.map(({ weekOf }) => weekOf),
  ].sort();
  const [first] = happened;
  const last = open ? mondayOf(now) : happened.at(-1);
  if (!first || !last) return [];
  const weeks = weeksBetween(first, last, maxTimelineWeeks);
  const standing = lives.map((life) => standingOf(life, weeks));
  const entriesIn = countsByWeek(entries);
  const meetingsIn = countsByWeek(meetings);
  return weeks.map((weekOf, week) => ({
    weekOf,
    averagePercent: average(standing.flatMap((percentIn) => percentIn[week] ?? [])),
    entries: entriesIn.get(weekOf) ?? 0,
    meetings: meetingsIn.get(weekOf) ?? 0,
  }));
}

/** A goal that the mentee took on, by weeks. */
interface Life {
  startedIn: string;
  closedIn: string | null;
  achieved: boolean;
  movedTo: Map<string, number>;
}

function livesOf(goals: ProgressGoal[], percents: ProgressData['percents']): Life[] {
  const moves = new Map<string, Map<string, number>>();
  for (const { goalId, weekOf, percent } of percents)
    moves.set(goalId, (moves.get(goalId) ?? new Map()).set(weekOf, percent));
  return goals.flatMap(({ id, status, startedAt, closedAt }) =>
    startedAt
      ? {
          startedIn: mondayOf(startedAt),
          closedIn: closedAt && mondayOf(closedAt),
          achieved: status === 'ACHIEVED',
          movedTo: moves.get(id) ?? new Map(),
        }
      : [],
  );
}

/** Where a goal stood at the end of each week; null before it was taken on, and once it was let go. */
function standingOf({ startedIn, closedIn, achieved, movedTo }: Life, weeks: string[]): (number | null)[] {
  const before = [...movedTo.keys()].filter((weekOf) => weekOf < (weeks[0] ?? '')).sort();
  let percent = movedTo.get(before.at(-1) ?? '') ?? 0;
  return weeks.map((weekOf) => {
    percent = movedTo.get(weekOf) ?? percent;
    const onTheWay = startedIn <= weekOf && (achieved || closedIn === null || closedIn > weekOf);
    return onTheWay ? percent : null;
  });
}

function countsByWeek(rows: { weekOf: string; count: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { weekOf, count } of rows) counts.set(weekOf, (counts.get(weekOf) ?? 0) + count);
  return counts;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const average = (values: number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);
