import { frenchCheckTexts } from '../../shared/checks.js';
import { agendaFr } from './agenda.texts.fr.js';
import { evaluationFr } from './evaluation.texts.fr.js';
import { frenchFieldTexts } from './field-names.texts.fr.js';
import { goalsFr } from './goal.texts.fr.js';
import { meetingsFr } from './meeting.texts.fr.js';
import { remindersFr } from './reminder.texts.fr.js';

/** What progress says in French; the keys of every other language. */
export const fr = {
  ...frenchCheckTexts,
  ...frenchFieldTexts,
  ...evaluationFr,
  ...meetingsFr,
  ...agendaFr,
  ...goalsFr,
  'pairing.notFound': 'Ce jumelage est introuvable.',
  'pairing.notOpen': 'Ce n’est pas possible à cette étape du jumelage.',
  'goal.notFound': 'Cet objectif est introuvable.',
  'goal.menteeSets': 'La personne mentorée choisit ses objectifs ; vous pouvez lui en suggérer.',
  'goal.menteeAdvances': 'La personne mentorée note ses progrès ; vous pouvez les commenter.',
  'goal.shortUnderLong': 'Un objectif à court terme se place sous un objectif à long terme du même jumelage.',
  'goal.notActive': 'Cet objectif n’est pas actif.',
  'goal.percent': 'Progrès : indiquez un nombre entier de 0 à 100.',
  'meeting.notFound': 'Cette rencontre est introuvable.',
  'meeting.tooShort': 'Une rencontre dure au moins {{min}} minutes.',
  'meeting.past': 'Choisissez un moment à venir.',
  'meeting.notProposed': 'Cette rencontre n’attend pas de confirmation.',
  'meeting.otherConfirms': 'C’est à l’autre personne de confirmer l’heure que vous avez proposée.',
  'meeting.notAhead': 'Cette rencontre n’est plus à venir.',
  'meeting.overlap': 'L’une des deux personnes a déjà une rencontre confirmée à cette heure.',
  stale: 'Ces informations ont changé entre-temps : relisez-les, puis recommencez.',
  ...remindersFr,
  somebody: 'votre partenaire de jumelage',
  formerMember: 'un ancien membre',
} as const;
export type ProgressText = keyof typeof fr;
