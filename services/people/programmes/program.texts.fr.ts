/** The French texts of programmes and memberships. */
export const programTextsFr = {
  'program.notFound': 'Ce programme est introuvable.',
  'leave.lastCoordinator':
    'Vous êtes la dernière personne à coordonner ce programme : invitez d’abord quelqu’un à prendre le relais.',
  'leave.openPairings':
    'Vous êtes encore en jumelage avec {{names}}. Prenez d’abord le temps de terminer et de dire au revoir.',
} as const;
