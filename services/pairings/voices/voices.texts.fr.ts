export const voicesTextsFr = {
  'improvement.notFound': 'Cette piste d’amélioration est introuvable.',
  'concern.notFound': 'Cette préoccupation est introuvable.',
} as const;
