/** What progress says about notes and wrap-ups, in French. */
export const wrapUpTextsFr = {
  'note.tooMany': 'Vous pouvez garder au plus {{max}} notes par rencontre.',
  'wrapUp.already': 'Vous avez déjà conclu cette rencontre.',
  'wrapUp.followUp': 'Indiquez la suite : au moins une chose à faire, par vous ou par l’autre personne.',
  'wrapUp.followUpForEach': 'Indiquez une suite pour chaque personne.',
  'wrapUp.ownerOfTwo': 'Confiez chaque suite à l’une des deux personnes du jumelage.',
  'wrapUp.nextOrReason': 'Proposez la prochaine rencontre, ou dites pourquoi il n’y en aura pas.',
  'wrapUp.nextNotReason': 'Proposez la prochaine rencontre ou dites pourquoi il n’y en aura pas, mais pas les deux.',
  'wrapUp.samePairing': 'La prochaine rencontre doit faire partie du même jumelage.',
} as const;
