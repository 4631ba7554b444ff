import { frenchCheckTexts } from '../../shared/checks.js';
import { frenchFieldTexts } from './field-names.texts.fr.js';
import { guideTextsFr } from './guides.texts.fr.js';
import { preferencesTextsFr } from './preferences.texts.fr.js';
import { privacyTextsFr } from './privacy.texts.fr.js';
import { programTextsFr } from './programmes.texts.fr.js';
import { requestReminderTextsFr } from './request-reminders.texts.fr.js';

/** What people says in French; the keys of every other language. */
export const peopleTextsFr = {
  ...frenchCheckTexts,
  ...frenchFieldTexts,
  ...preferencesTextsFr,
  ...guideTextsFr,
  ...privacyTextsFr,
  ...programTextsFr,
  ...requestReminderTextsFr,
  'person.notFound': 'Cette personne est introuvable.',
  'person.yourself': 'Choisissez une autre personne que vous-même.',
  'manager.cycle': 'Cette personne relève déjà de vous, directement ou non.',
  'charter.noProfile': 'Remplissez d’abord votre profil de mentor.',
  'program.notFound': 'Ce programme est introuvable.',
  'join.roles':
    'Choisissez de participer comme mentor, comme personne mentorée, ou les deux. La coordination se rejoint seulement sur invitation.',
  'join.invitation': 'Ce programme se rejoint sur invitation : demandez-en une à la coordination.',
  'join.already': 'Vous avez déjà ce rôle dans le programme.',
  'away.past': 'Fin de l’absence : choisissez aujourd’hui ou une date à venir.',
  'mail.hello': 'Bonjour {{name}},',
  'mail.password.subject': 'Choisir un nouveau mot de passe',
  'mail.password.body':
    'Nous avons reçu une demande de nouveau mot de passe pour votre compte. Le lien ci-dessous est valable une heure.',
  'mail.password.ignore': 'Si vous n’avez rien demandé, ignorez ce courriel : votre mot de passe reste le même.',
  'mail.password.link': 'Choisir un nouveau mot de passe',
  'mail.verify.subject': 'Confirmer votre adresse courriel',
  'mail.verify.body': 'Confirmez que cette adresse courriel est la vôtre. Le lien ci-dessous est valable une heure.',
  'mail.verify.ignore': 'Si vous n’avez pas ouvert de compte, ignorez ce courriel.',
  'mail.verify.link': 'Confirmer mon adresse',
} as const;
export type PeopleTextKey = keyof typeof peopleTextsFr;
