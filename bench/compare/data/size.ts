/** How much data there is. All of it follows from the number of pairings, so that only the amount grows, not the work. */
export interface Size {
  pairings: number;
  goalsOfPairing: number;
  entriesOfGoal: number;
  /** The last of them lies ahead. */
  meetingsOfPairing: number;
  /** Lines of the feed. */
  linesOfPairing: number;
  wordsOfBiography: number;
}

/** Of each programme: one coordinator, then mentors, then mentees of whom some have two pairings each. */
export const programme = { pairings: 100, people: 200, mentors: 49, paired: 50 } as const;

/** The issue's: 100 programmes, 20,000 people, 10,000 pairings, 50,000 goals, 200,000 entries, 60,000 meetings. */
export const standardSize: Size = {
  pairings: 10_000,
  goalsOfPairing: 5,
  entriesOfGoal: 4,
  meetingsOfPairing: 6,
  linesOfPairing: 30,
  wordsOfBiography: 20,
};

/** For growth: what a page shows is as in the standard size, what lies behind it is less, so that a million can be made. */
export const growthSize = (pairings: number): Size => ({
  pairings,
  goalsOfPairing: 2,
  entriesOfGoal: 1,
  meetingsOfPairing: 2,
  linesOfPairing: 5,
  wordsOfBiography: 5,
});

/** What there is of everything, to be told. */
export function countsOf(size: Size): Record<string, number> {
  const { pairings, goalsOfPairing, entriesOfGoal, meetingsOfPairing, linesOfPairing } = size;
  const programmes = pairings / programme.pairings;
  const goals = pairings * goalsOfPairing;
  return {
    programmes,
    people: programmes * programme.people,
    pairings,
    goals,
    milestones: goals * milestonesOfGoal,
    entries: goals * entriesOfGoal,
    meetings: pairings * meetingsOfPairing,
    'lines of activity': pairings * linesOfPairing,
  };
}

export const milestonesOfGoal = 2;
