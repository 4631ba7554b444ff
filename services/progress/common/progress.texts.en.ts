import { englishCheckTexts } from '../../shared/checks.js';
import { agendaEn } from './agenda.texts.en.js';
import { evaluationEn } from './evaluation.texts.en.js';
import { goalsEn } from './goal.texts.en.js';
import { meetingsEn } from './meeting.texts.en.js';
import type { ProgressText } from './progress.texts.fr.js';
import { remindersEn } from './reminder.texts.en.js';

export const en: Record<ProgressText, string> = {
  ...englishCheckTexts,
  ...evaluationEn,
  ...meetingsEn,
  ...agendaEn,
  ...goalsEn,
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This pairing is not open to that now.',
  'goal.notFound': 'This goal cannot be found.',
  'goal.menteeSets': 'The mentee sets the goals; you can suggest one.',
  'goal.menteeAdvances': 'The mentee moves the goals forward; you can comment on them.',
  'goal.shortUnderLong': 'A short-term goal stands under a long-term goal of the same pairing.',
  'goal.notActive': 'This goal is not active.',
  'goal.percent': 'A whole number from 0 to 100 is needed.',
  'meeting.notFound': 'This meeting cannot be found.',
  'meeting.tooShort': 'A meeting lasts at least {{min}} minutes.',
  'meeting.past': 'Choose a time to come.',
  'meeting.notProposed': 'This meeting does not wait for a confirmation.',
  'meeting.otherConfirms': 'The other person confirms the time that you proposed.',
  'meeting.notAhead': 'This meeting no longer lies ahead.',
  'meeting.overlap': 'One of the two already has a confirmed meeting at that time.',
  stale: 'This has changed meanwhile: read it again, then try once more.',
  ...remindersEn,
  somebody: 'your pairing partner',
  formerMember: 'a former member',
};
