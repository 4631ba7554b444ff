export const coordinatorTextsEn = {
  'program.notCoordinated': 'This programme is not among those that you coordinate.',
} as const;
