export const referralTextsFr = {
  'field.goal': 'Objectif',
  'field.note': 'Mot d’accompagnement',
  'referral.notFound': 'Cette recommandation est introuvable.',
  'referral.othersTurn': 'C’est à l’autre personne de votre jumelage de répondre.',
  'referral.makersTurn': 'Vous avez déjà accepté : c’est maintenant à l’autre personne de faire la mise en relation.',
  'referral.settled': 'Cette recommandation a déjà reçu sa réponse.',
  'referral.oneOfYou': 'Choisissez une personne extérieure à votre jumelage.',
  'referral.yourself': 'Choisissez un autre mentor que vous-même.',
  'referral.blocked': 'Vous avez bloqué cette personne. Levez d’abord le blocage si vous souhaitez la recommander.',
  'referral.unavailable': 'Cette personne n’est pas disponible en ce moment.',
  'referral.already': 'Une recommandation vers cette personne attend déjà une réponse.',
  'referral.tooMany':
    'Ce jumelage compte déjà beaucoup de recommandations : terminez d’abord celles qui sont en cours.',
  'referral.goalRequired': 'Indiquez l’objectif pour lequel ce mentor pourra aider.',
  'referral.firstMessage':
    'Bonjour,\n\nLa personne qui m’accompagne en mentorat dans ce programme pense que vous pourriez mieux m’aider pour la suite, et je partage son avis. Mes objectifs accompagnent cette demande.\n\nAuriez-vous une demi-heure pour une première conversation ? Si le moment est mal choisi, dites-le-moi simplement : je comprendrai très bien.',
} as const;
