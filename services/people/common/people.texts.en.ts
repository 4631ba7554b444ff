import { englishCheckTexts } from '../../shared/checks.js';
import { guideTextsEn } from './guides.texts.en.js';
import type { PeopleTextKey } from './people.texts.fr.js';
import { preferencesTextsEn } from './preferences.texts.en.js';
import { privacyTextsEn } from './privacy.texts.en.js';
import { programTextsEn } from './programmes.texts.en.js';
import { requestReminderTextsEn } from './request-reminders.texts.en.js';

export const peopleTextsEn: Record<PeopleTextKey, string> = {
  ...englishCheckTexts,
  ...preferencesTextsEn,
  ...programTextsEn,
  ...requestReminderTextsEn,
  ...guideTextsEn,
  ...privacyTextsEn,
  'person.notFound': 'This person cannot be found.',
  'person.yourself': 'That is you.',
  'manager.cycle': 'This person already reports to you, directly or not.',
  'charter.noProfile': 'Fill in your mentor profile first.',
  'program.notFound': 'This programme cannot be found.',
  'join.roles': 'Choose MENTOR, MENTEE or both; coordination is entrusted, not taken.',
  'join.invitation': 'This programme is joined by invitation from a coordinator.',
  'join.already': 'You already have this role in the programme.',
  'away.past': 'Choose a date to come.',
  'mail.hello': 'Hello {{name}},',
  'mail.password.subject': 'Choose a new password',
  'mail.password.body':
    'Somebody, most likely you, asked for a new password for this account. The link is good for an hour.',
  'mail.password.ignore': 'If it was not you, there is nothing to do: the password stays as it is.',
  'mail.password.link': 'Choose a new password',
  'mail.verify.subject': 'Confirm your address',
  'mail.verify.body': 'Confirm that this address is yours. The link is good for an hour.',
  'mail.verify.ignore': 'If you did not open an account, simply let this message pass.',
  'mail.verify.link': 'Confirm my address',
};
