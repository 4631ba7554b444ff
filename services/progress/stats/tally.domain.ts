import type { ProgramCounts } from './program-stats.domain.js';

/** A goal as a programme's counts see it. */
export interface GoalTally {
  active: boolean;
  percent: number;
}

/** A meeting as a programme's counts see it. */
export interface MeetingTally {
  ended: boolean;
  wrappedUp: boolean;
}

const weight = ({ active, percent }: GoalTally): number => (active ? percent : 0);

/** What a goal's change adds to its programme's counts. */
export function goalDelta(before: GoalTally, after: GoalTally): Pick<ProgramCounts, 'goalsActive' | 'percentSum'> {
  return {
    goalsActive: Number(after.active) - Number(before.active),
    percentSum: weight(after) - weight(before),
  };
}

/** What a meeting's change adds to its programme's counts. */
export function meetingDelta(
  before: MeetingTally,
  after: MeetingTally,
): Pick<ProgramCounts, 'meetingsEnded' | 'meetingsWrappedUp'> {
  return {
    meetingsEnded: Number(after.ended) - Number(before.ended),
    meetingsWrappedUp: Number(after.wrappedUp) - Number(before.wrappedUp),
  };
}

/** How much of the day's objectives one of the two reached, from 0 to 1. */
export const objectivesWeight = { YES: 1, PARTLY: 0.5, NO: 0 } as const;
