export const voicesTextsEn = {
  'improvement.notFound': 'This suggestion for improvement cannot be found.',
  'concern.notFound': 'This concern cannot be found.',
} as const;
