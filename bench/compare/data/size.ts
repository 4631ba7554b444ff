/** The amount of data. It follows from the number of pairings, so that the work of one request stays the same. */
export interface Size {
  pairings: number;
  goalsOfPairing: number;
  entriesOfGoal: number;
  /** The last one is in the future. */
  meetingsOfPairing: number;
  /** Lines of the activity feed. */
  linesOfPairing: number;
  wordsOfBiography: number;
}

/** Each programme has one coordinator, then mentors, then mentees; `paired` mentees have two pairings each. */
export const programme = { pairings: 100, people: 200, mentors: 49, paired: 50 } as const;

/** 100 programmes, 20,000 people, 10,000 pairings, 50,000 goals, 200,000 entries, 60,000 meetings. */
export const standardSize: Size = {
  pairings: 10_000,
  goalsOfPairing: 5,
  entriesOfGoal: 4,
  meetingsOfPairing: 6,
  linesOfPairing: 30,
  wordsOfBiography: 20,
};

/** For growth: one page shows the same as in the standard size, but pairings have fewer rows, so that a million can be created. */
export const growthSize = (pairings: number): Size => ({
  pairings,
  goalsOfPairing: 2,
  entriesOfGoal: 1,
  meetingsOfPairing: 2,
  linesOfPairing: 5,
  wordsOfBiography: 5,
});

/** Returns the number of rows by kind, for the results. */
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
