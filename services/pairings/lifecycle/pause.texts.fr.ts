export const pauseTextsFr = {
  'pause.resumeOn': 'Choisissez une date de reprise à venir, au plus tard le {{latest, day}}.',
} as const;
