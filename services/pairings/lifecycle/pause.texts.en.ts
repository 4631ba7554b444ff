export const pauseTextsEn = {
  'pause.resumeOn': 'Choose a date in the future to resume, no later than {{latest, day}}.',
} as const;
