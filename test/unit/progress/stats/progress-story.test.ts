import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryKinds } from '../../../../services/progress/goal-progress/entry.domain.js';
import { goalStatuses } from '../../../../services/progress/goals/goal.domain.js';
import {
  maxTimelineWeeks,
  type ProgressData,
  type ProgressGoal,
  summarizeProgress,
} from '../../../../services/progress/stats/progress-story.domain.js';
import { mondayOf, weeksBetween } from '../../../../services/shared/time/weeks.js';

const now = new Date('2026-03-19T12:00:00Z');
const nothing: ProgressData = { open: true, goals: [], percents: [], entries: [], meetings: [] };
const goal = (id: string, change: Partial<ProgressGoal> = {}): ProgressGoal => ({
  id,
  status: 'ACTIVE',
  percent: 0,
  startedAt: new Date('2026-03-03T09:00:00Z'),
  closedAt: null,
  ...change,
});
const weeks = ['2026-03-02', '2026-03-09', '2026-03-16'];
const percentsOf = (facts: Partial<ProgressData>) =>
  summarizeProgress({ ...nothing, ...facts }, now).timeline.map(({ weekOf, averagePercent }) => [
    weekOf,
    averagePercent,
  ]);

describe('A week', () => {
  test.each([
    ['2026-03-02T00:00:00.000Z', '2026-03-02'],
    ['2026-03-08T23:59:59.999Z', '2026-03-02'],
    ['2026-03-09T00:00:00.000Z', '2026-03-09'],
    ['2026-01-01T12:00:00.000Z', '2025-12-29'],
    ['2024-02-29T12:00:00.000Z', '2024-02-26'],
    ['1969-12-31T12:00:00.000Z', '1969-12-29'],
  ])('in which %s lies begins on %s', (instant, monday) => {
    expect(mondayOf(new Date(instant))).toBe(monday);
  });

  test('begins on a Monday that is at most six days ago, whatever instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (instant) => {
          const monday = new Date(mondayOf(instant));
          expect(monday.getUTCDay()).toBe(1);
          const days = (instant.getTime() - monday.getTime()) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(0);
          expect(days).toBeLessThan(7);
        },
      ),
    );
  });

  test('follows the one before, over a change of year too, and the latest stay when there are too many', () => {
    expect(weeksBetween('2025-12-22', '2026-01-05', 10)).toEqual(['2025-12-22', '2025-12-29', '2026-01-05']);
    expect(weeksBetween('2025-12-22', '2026-01-05', 2)).toEqual(['2025-12-29', '2026-01-05']);
    expect(weeksBetween('2026-01-05', '2026-01-05', 2)).toEqual(['2026-01-05']);
    expect(weeksBetween('2026-01-12', '2026-01-05', 2)).toEqual([]);
  });
});

describe('A story', () => {
  test('of nothing is empty', () => {
    expect(summarizeProgress(nothing, now)).toEqual({
      goalsActive: 0,
      goalsAchieved: 0,
      goalsLetGo: 0,
      averagePercent: 0,
      meetingsHeld: 0,
      minutesTogether: 0,
      timeline: [],
      stances: entryKinds.map((kind) => ({ kind, count: 0 })),
    });
  });

  test('counts goals by status, and averages the active ones alone', () => {
    const goals = goalStatuses.map((status, index) => goal(status, { status, percent: 10 * index }));
    const story = summarizeProgress({ ...nothing, goals: [...goals, goal('b', { percent: 61 })] }, now);
    expect(story).toMatchObject({ goalsActive: 2, goalsAchieved: 1, goalsLetGo: 1, averagePercent: 40.5 });
  });

  test('counts entries and meetings in their weeks, and every week has its point', () => {
    const entries = [
      { weekOf: '2026-03-02', kind: 'DO' as const, count: 3 },
      { weekOf: '2026-03-02', kind: 'KNOW' as const, count: 1 },
      { weekOf: '2026-03-16', kind: 'DO' as const, count: 2 },
    ];
    const meetings = [{ weekOf: '2026-03-16', count: 2, minutes: 90 }];
    const story = summarizeProgress({ ...nothing, entries, meetings }, now);
    expect(story.timeline).toEqual([
      { weekOf: '2026-03-02', averagePercent: 0, entries: 4, meetings: 0 },
      { weekOf: '2026-03-09', averagePercent: 0, entries: 0, meetings: 0 },
      { weekOf: '2026-03-16', averagePercent: 0, entries: 2, meetings: 2 },
    ]);
    expect(story).toMatchObject({ meetingsHeld: 2, minutesTogether: 90 });
    expect(story.stances.filter(({ count }) => count > 0)).toEqual([
      { kind: 'KNOW', count: 1 },
      { kind: 'DO', count: 5 },
    ]);
  });

  test('keeps a percent until the next one', () => {
    const percents = [
      { goalId: 'a', weekOf: '2026-03-16', percent: 30 },
      { goalId: 'a', weekOf: '2026-03-02', percent: 50 },
    ];
    expect(percentsOf({ goals: [goal('a')], percents })).toEqual([
      [weeks[0], 50],
      [weeks[1], 50],
      [weeks[2], 30],
    ]);
  });

  test.each<[string, Partial<ProgressGoal>, number[]]>([
    ['achieved counts where it ended', { status: 'ACHIEVED' }, [40, 100, 100]],
    ['let go counts until it was', { status: 'LET_GO' }, [40, 0, 0]],
    ['redefined counts until it was', { status: 'REDEFINED' }, [40, 0, 0]],
    ['on hold counts', { status: 'ON_HOLD', closedAt: null }, [40, 100, 100]],
  ])('of a goal that is %s', (_what, change, expected) => {
    const percents = [
      { goalId: 'a', weekOf: '2026-03-02', percent: 40 },
      { goalId: 'a', weekOf: '2026-03-09', percent: 100 },
    ];
    const one = goal('a', { closedAt: new Date('2026-03-10T09:00:00Z'), ...change });
    expect(percentsOf({ goals: [one], percents }).map(([, percent]) => percent)).toEqual(expected);
  });

  test('counts a goal from the week in which it was taken on, and a suggestion never', () => {
    const goals = [
      goal('a'),
      goal('b', { startedAt: new Date('2026-03-11T09:00:00Z') }),
      goal('c', { startedAt: null }),
    ];
    const percents = [{ goalId: 'a', weekOf: '2026-03-02', percent: 50 }];
    expect(percentsOf({ goals, percents })).toEqual([
      [weeks[0], 50],
      [weeks[1], 25],
      [weeks[2], 25],
    ]);
    expect(percentsOf({ goals: [goal('c', { startedAt: null })] })).toEqual([]);
  });

  test('ends with the last thing that happened once the pairing has ended', () => {
    expect(percentsOf({ goals: [goal('a')] })).toHaveLength(3);
    expect(percentsOf({ goals: [goal('a')], open: false })).toEqual([[weeks[0], 0]]);
    const closed = goal('a', { status: 'LET_GO', closedAt: new Date('2026-03-09T09:00:00Z') });
    expect(percentsOf({ goals: [closed], open: false }).map(([week]) => week)).toEqual(weeks.slice(0, 2));
  });

  test('of many years shows the last ten, with what stood before them', () => {
    const old = goal('a', { startedAt: new Date('1999-01-01T00:00:00Z') });
    const points = percentsOf({ goals: [old], percents: [{ goalId: 'a', weekOf: '1999-01-04', percent: 70 }] });
    expect(points).toHaveLength(maxTimelineWeeks);
    expect(points[0]?.[1]).toBe(70);
    expect(points.at(-1)).toEqual([weeks[2], 70]);
  });

  test('has points one week apart, oldest first, never outside 0 to 100, and loses no entry', () => {
    const week = fc.integer({ min: 0, max: 60 }).map((n) => mondayOf(new Date(now.getTime() - n * 7 * 86_400_000)));
    const facts = fc.record({
      open: fc.boolean(),
      goals: fc.constant<ProgressGoal[]>([goal('a'), goal('b', { startedAt: new Date('2025-06-01T00:00:00Z') })]),
      percents: fc.array(
        fc.record({ goalId: fc.constantFrom('a', 'b'), weekOf: week, percent: fc.integer({ min: 0, max: 100 }) }),
      ),
      entries: fc.array(fc.record({ weekOf: week, kind: fc.constantFrom(...entryKinds), count: fc.nat(9) })),
      meetings: fc.array(fc.record({ weekOf: week, count: fc.nat(3), minutes: fc.nat(90) })),
    });
    fc.assert(
      fc.property(facts, (known) => {
        const { timeline, stances, meetingsHeld } = summarizeProgress(known, now);
        const gaps = timeline.slice(1).map((p, n) => Date.parse(p.weekOf) - Date.parse(timeline[n]?.weekOf ?? ''));
        expect(new Set([...gaps, 7 * 86_400_000]).size).toBe(1);
        for (const { averagePercent } of timeline) expect(averagePercent >= 0 && averagePercent <= 100).toBe(true);
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(total(timeline.map(({ entries }) => entries))).toBe(total(stances.map(({ count }) => count)));
        expect(total(timeline.map(({ meetings }) => meetings))).toBe(meetingsHeld);
      }),
    );
  });
});
