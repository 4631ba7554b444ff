import { englishCheckTexts } from '../../shared/checks.js';
import { englishFieldTexts } from './field-names.texts.en.js';
import { guideTextsEn } from './guides.texts.en.js';
import { preferencesTextsEn } from './preferences.texts.en.js';
import { privacyTextsEn } from './privacy.texts.en.js';
import { programTextsEn } from './programmes.texts.en.js';
import { requestReminderTextsEn } from './request-reminders.texts.en.js';

export const peopleTextsEn = {
  ...englishCheckTexts,
  ...englishFieldTexts,
  ...preferencesTextsEn,
  ...programTextsEn,
  ...requestReminderTextsEn,
  ...guideTextsEn,
  ...privacyTextsEn,
  'person.notFound': 'This person cannot be found.',
  'person.yourself': 'Choose somebody other than yourself.',
  'manager.cycle': 'This person already reports to you, directly or indirectly.',
  'charter.noProfile': 'Fill in your mentor profile first.',
  'program.notFound': 'This programme cannot be found.',
  'join.roles': 'Choose to take part as a mentor, as a mentee, or as both. Coordinators join by invitation only.',
  'join.invitation': 'You can join this programme by invitation only: ask its coordinators for one.',
  'join.already': 'You already have this role in the programme.',
  'away.past': 'Away until: choose today or a date in the future.',
  'mail.hello': 'Hello {{name}},',
  'mail.password.subject': 'Choose a new password',
  'mail.password.body':
    'We received a request for a new password for your account. The link below is valid for one hour.',
  'mail.password.ignore': 'If you did not ask for it, ignore this e-mail: your password stays the same.',
  'mail.password.link': 'Choose a new password',
  'mail.verify.subject': 'Confirm your e-mail address',
  'mail.verify.body': 'Confirm that this e-mail address is yours. The link below is valid for one hour.',
  'mail.verify.ignore': 'If you did not open an account, ignore this e-mail.',
  'mail.verify.link': 'Confirm my address',
} as const;
