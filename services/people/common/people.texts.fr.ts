import { frenchCheckTexts } from '../../shared/checks.js';
import { guideTextsFr } from './guides.texts.fr.js';
import { preferencesTextsFr } from './preferences.texts.fr.js';
import { privacyTextsFr } from './privacy.texts.fr.js';
import { programTextsFr } from './programmes.texts.fr.js';
import { requestReminderTextsFr } from './request-reminders.texts.fr.js';

/** What people says in French; the keys of every other language. */
export const peopleTextsFr = {
  ...frenchCheckTexts,
  ...preferencesTextsFr,
  ...guideTextsFr,
  ...privacyTextsFr,
  ...programTextsFr,
  ...requestReminderTextsFr,
  'person.notFound': 'Cette personne est introuvable.',
  'person.yourself': 'Il s’agit de vous-même.',
  'manager.cycle': 'Cette personne relève déjà de vous, directement ou non.',
  'charter.noProfile': 'Remplissez d’abord votre profil de mentor.',
  'program.notFound': 'Ce programme est introuvable.',
  'join.roles': 'Choisissez MENTOR, MENTEE ou les deux ; la coordination se confie, elle ne se prend pas.',
  'join.invitation': 'On entre dans ce programme sur invitation d’une coordonnatrice ou d’un coordonnateur.',
  'join.already': 'Vous avez déjà ce rôle dans le programme.',
  'away.past': 'Choisissez une date à venir.',
  'mail.hello': 'Bonjour {{name}},',
  'mail.password.subject': 'Choisir un nouveau mot de passe',
  'mail.password.body':
    'Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour ce compte. Le lien vaut une heure.',
  'mail.password.ignore': 'Si ce n’était pas vous, il n’y a rien à faire : le mot de passe reste le même.',
  'mail.password.link': 'Choisir un nouveau mot de passe',
  'mail.verify.subject': 'Confirmer votre adresse',
  'mail.verify.body': 'Confirmez que cette adresse est la vôtre. Le lien vaut une heure.',
  'mail.verify.ignore': 'Si vous n’avez pas ouvert de compte, laissez simplement passer ce message.',
  'mail.verify.link': 'Confirmer mon adresse',
};
export type PeopleTextKey = keyof typeof peopleTextsFr;
