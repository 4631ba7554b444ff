import { frenchCheckTexts } from '../../shared/checks.js';
import { agendaFr } from './agenda.texts.fr.js';
import { evaluationFr } from './evaluation.texts.fr.js';
import { goalsFr } from './goal.texts.fr.js';
import { meetingsFr } from './meeting.texts.fr.js';
import { remindersFr } from './reminder.texts.fr.js';

/** What progress says in French; the keys of every other language. */
export const fr = {
  ...frenchCheckTexts,
  ...evaluationFr,
  ...meetingsFr,
  ...agendaFr,
  ...goalsFr,
  'pairing.notFound': 'Ce jumelage est introuvable.',
  'pairing.notOpen': 'Ce jumelage n’est pas ouvert à cela en ce moment.',
  'goal.notFound': 'Cet objectif est introuvable.',
  'goal.menteeSets': 'La personne mentorée choisit ses objectifs ; vous pouvez lui en suggérer.',
  'goal.menteeAdvances': 'La personne mentorée fait avancer ses objectifs ; vous pouvez les commenter.',
  'goal.shortUnderLong': 'Un objectif à court terme se place sous un objectif à long terme du même jumelage.',
  'goal.notActive': 'Cet objectif n’est pas actif.',
  'goal.percent': 'Il faut un nombre entier de 0 à 100.',
  'meeting.notFound': 'Cette rencontre est introuvable.',
  'meeting.tooShort': 'Une rencontre dure au moins {{min}} minutes.',
  'meeting.past': 'Choisissez une heure à venir.',
  'meeting.notProposed': 'Cette rencontre n’attend pas de confirmation.',
  'meeting.otherConfirms': 'L’autre personne confirme l’heure que vous avez proposée.',
  'meeting.notAhead': 'Cette rencontre n’est plus à venir.',
  'meeting.overlap': 'L’une des deux personnes a déjà une rencontre confirmée à cette heure.',
  stale: 'Cela a changé entre-temps : relisez, puis recommencez.',
  ...remindersFr,
  somebody: 'votre partenaire de jumelage',
  formerMember: 'un ancien membre',
};
export type ProgressText = keyof typeof fr;
