export const contactTextsFr = {
  'contact.toCome': 'Ce moment est encore à venir : notez un contact qui a déjà eu lieu.',
  'contact.beforePairing': 'Votre jumelage n’avait pas encore commencé : choisissez un moment plus tardif.',
} as const;
