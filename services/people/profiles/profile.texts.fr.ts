/** The French texts of profiles. */
export const profileTextsFr = {
  'person.notFound': 'Cette personne est introuvable.',
  'person.isSelf': 'Choisissez une autre personne que vous-même.',
  'manager.cycle': 'Cette personne relève déjà de vous, directement ou non.',
  'charter.noProfile': 'Remplissez d’abord votre profil de mentor.',
  'away.past': 'Fin de l’absence : choisissez aujourd’hui ou une date à venir.',
  'person.formerMember': 'un ancien membre',
} as const;
