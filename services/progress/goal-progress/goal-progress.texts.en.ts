/** What progress says about milestones and entries, in English. */
export const goalProgressTextsEn = {
  'milestone.notFound': 'This milestone cannot be found.',
  'milestone.done': 'This milestone has already been reached.',
  'entry.achieved': 'Goal achieved.',
} as const;
