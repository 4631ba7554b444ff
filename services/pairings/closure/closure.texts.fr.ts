export const closureTextsFr = {
  'field.learned': 'Ce que vous avez appris',
  'field.thanks': 'Remerciements',
  'reflection.already': 'Vous avez déjà écrit votre bilan : il ne peut plus être modifié.',
} as const;
