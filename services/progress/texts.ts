import { englishCheckTexts, frenchCheckTexts } from '../shared/checks.js';
import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { actionItemTextsEn } from './action-items/action-item.texts.en.js';
import { actionItemTextsFr } from './action-items/action-item.texts.fr.js';
import { agendaTextsEn } from './agenda/agenda.texts.en.js';
import { agendaTextsFr } from './agenda/agenda.texts.fr.js';
import { calendarTextsEn } from './calendar/calendar.texts.en.js';
import { calendarTextsFr } from './calendar/calendar.texts.fr.js';
import { evaluationTextsEn } from './evaluations/evaluation.texts.en.js';
import { evaluationTextsFr } from './evaluations/evaluation.texts.fr.js';
import { pairingTextsEn } from './facts/pairing.texts.en.js';
import { pairingTextsFr } from './facts/pairing.texts.fr.js';
import { fieldNamesEn } from './field-names.texts.en.js';
import { fieldNamesFr } from './field-names.texts.fr.js';
import { goalProgressTextsEn } from './goal-progress/goal-progress.texts.en.js';
import { goalProgressTextsFr } from './goal-progress/goal-progress.texts.fr.js';
import { goalTextsEn } from './goals/goal.texts.en.js';
import { goalTextsFr } from './goals/goal.texts.fr.js';
import { growthTextsEn } from './growth/growth.texts.en.js';
import { growthTextsFr } from './growth/growth.texts.fr.js';
import { meetingTextsEn } from './meetings/meeting.texts.en.js';
import { meetingTextsFr } from './meetings/meeting.texts.fr.js';
import { reminderTextsEn } from './reminders/reminder.texts.en.js';
import { reminderTextsFr } from './reminders/reminder.texts.fr.js';
import { wrapUpTextsEn } from './wrap-up/wrap-up.texts.en.js';
import { wrapUpTextsFr } from './wrap-up/wrap-up.texts.fr.js';

/** The texts of progress in French and English, from the features' catalogues. */
export const progressTexts = inBothLanguages(
  {
    ...frenchCheckTexts,
    ...fieldNamesFr,
    ...pairingTextsFr,
    ...goalTextsFr,
    ...goalProgressTextsFr,
    ...actionItemTextsFr,
    ...growthTextsFr,
    ...meetingTextsFr,
    ...agendaTextsFr,
    ...wrapUpTextsFr,
    ...reminderTextsFr,
    ...calendarTextsFr,
    ...evaluationTextsFr,
  },
  {
    ...englishCheckTexts,
    ...fieldNamesEn,
    ...pairingTextsEn,
    ...goalTextsEn,
    ...goalProgressTextsEn,
    ...actionItemTextsEn,
    ...growthTextsEn,
    ...meetingTextsEn,
    ...agendaTextsEn,
    ...wrapUpTextsEn,
    ...reminderTextsEn,
    ...calendarTextsEn,
    ...evaluationTextsEn,
  },
);

/** The texts of progress: keys and, by their literal types, parameters. */
export type ProgressTexts = typeof progressTexts.fr;

/** Translates a text of progress into the viewer's language. */
export const { translate, translateMessage } = createTranslator(progressTexts);
