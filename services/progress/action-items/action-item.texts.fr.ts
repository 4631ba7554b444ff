/** What progress says about action items, in French. */
export const actionItemTextsFr = {
  'actionItem.notFound': 'Cette action est introuvable.',
  'actionItem.ownerOfTwo': 'Confiez cette action à l’une des deux personnes du jumelage.',
  'actionItem.ownerEnds': 'Seule la personne qui en est chargée peut la terminer ou y renoncer.',
  'actionItem.otherAcknowledges': 'C’est à l’autre personne de confirmer qu’elle l’a vue.',
  'actionItem.notOpen': 'Cette action n’est plus en cours.',
  'actionItem.notDone': 'Cette action n’est pas encore faite.',
} as const;
