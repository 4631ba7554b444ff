import { englishCheckTexts } from '../../shared/checks.js';
import { agendaEn } from './agenda.texts.en.js';
import { evaluationEn } from './evaluation.texts.en.js';
import { englishFieldTexts } from './field-names.texts.en.js';
import { goalsEn } from './goal.texts.en.js';
import { meetingsEn } from './meeting.texts.en.js';
import { remindersEn } from './reminder.texts.en.js';

export const en = {
  ...englishCheckTexts,
  ...englishFieldTexts,
  ...evaluationEn,
  ...meetingsEn,
  ...agendaEn,
  ...goalsEn,
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This is not possible at this stage of the pairing.',
  'goal.notFound': 'This goal cannot be found.',
  'goal.menteeSets': 'The mentee chooses the goals; you can suggest some.',
  'goal.menteeAdvances': 'The mentee records progress on the goals; you can comment on it.',
  'goal.shortUnderLong': 'A short-term goal belongs under a long-term goal of the same pairing.',
  'goal.notActive': 'This goal is not active.',
  'goal.percent': 'Progress: give a whole number from 0 to 100.',
  'meeting.notFound': 'This meeting cannot be found.',
  'meeting.tooShort': 'A meeting lasts at least {{min}} minutes.',
  'meeting.past': 'Choose a time in the future.',
  'meeting.notProposed': 'This meeting is not waiting for a confirmation.',
  'meeting.otherConfirms': 'The other person has to confirm the time that you proposed.',
  'meeting.notAhead': 'This meeting is no longer upcoming.',
  'meeting.overlap': 'One of the two people already has a confirmed meeting at that time.',
  stale: 'This has changed in the meantime: read it again, then try once more.',
  ...remindersEn,
  somebody: 'your pairing partner',
  formerMember: 'a former member',
} as const;
