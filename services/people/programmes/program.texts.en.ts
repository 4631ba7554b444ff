/** The English texts of programmes and memberships. */
export const programTextsEn = {
  'program.notFound': 'This programme cannot be found.',
  'leave.lastCoordinator': 'You are the last coordinator of this programme: first invite somebody to take over.',
  'leave.openPairings': 'You are still paired with {{names}}. First take the time to end that and say goodbye.',
} as const;
