/** What progress says about milestones and entries, in French. */
export const goalProgressTextsFr = {
  'milestone.notFound': 'Cette étape est introuvable.',
  'milestone.done': 'Cette étape est déjà franchie.',
  'entry.achieved': 'Objectif atteint.',
} as const;
