import { frenchCheckTexts } from '../../shared/checks.js';

/** What people says in French; the keys of every other language. */
export const fr = {
  ...frenchCheckTexts,
  'person.notFound': 'Cette personne est introuvable.',
  'person.yourself': 'Il s’agit de vous-même.',
  'manager.cycle': 'Cette personne relève déjà de vous, directement ou non.',
  'charter.noProfile': 'Remplissez d’abord votre profil de mentor.',
  'program.notFound': 'Ce programme est introuvable.',
  'join.roles': 'Choisissez MENTOR, MENTEE ou les deux ; la coordination se confie, elle ne se prend pas.',
  'join.invitation': 'On entre dans ce programme sur invitation d’une coordonnatrice ou d’un coordonnateur.',
  'join.already': 'Vous avez déjà ce rôle dans le programme.',
  'away.past': 'Choisissez une date à venir.',
};
export type PeopleText = keyof typeof fr;
