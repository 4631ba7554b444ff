/** What progress says about goals, in English. */
export const goalTextsEn = {
  'goal.menteeDecides': 'The mentee decides on the goals; you can suggest some and comment on them.',
  'goal.mentorSuggests': 'Only your mentor suggests goals; you set yours directly.',
  'goal.notSuggested': 'This goal is not waiting for an answer.',
  'goal.notOpen': 'This goal is no longer in progress.',
  'goal.notOnHold': 'This goal is not on hold.',
  'goal.notFound': 'This goal cannot be found.',
  'goal.menteeSets': 'The mentee chooses the goals; you can suggest some.',
  'goal.menteeAdvances': 'The mentee records progress on the goals; you can comment on it.',
  'goal.shortUnderLong': 'A short-term goal belongs under a long-term goal of the same pairing.',
  'goal.notActive': 'This goal is not active.',
  'goal.percent': 'Progress: give a whole number from 0 to 100.',
} as const;
