import { englishCheckTexts, frenchCheckTexts } from '../shared/checks.js';
import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { accountTextsEn } from './accounts/account.texts.en.js';
import { accountTextsFr } from './accounts/account.texts.fr.js';
import { invitationTextsEn } from './admission/invitation.texts.en.js';
import { invitationTextsFr } from './admission/invitation.texts.fr.js';
import { commonTextsEn } from './common/common.texts.en.js';
import { commonTextsFr } from './common/common.texts.fr.js';
import { documentTextsEn } from './documents/document.texts.en.js';
import { documentTextsFr } from './documents/document.texts.fr.js';
import { guideTextsEn } from './guides/guide.texts.en.js';
import { guideTextsFr } from './guides/guide.texts.fr.js';
import { preferencesTextsEn } from './preferences/preferences.texts.en.js';
import { preferencesTextsFr } from './preferences/preferences.texts.fr.js';
import { dataRequestTextsEn } from './privacy/data-request.texts.en.js';
import { dataRequestTextsFr } from './privacy/data-request.texts.fr.js';
import { profileTextsEn } from './profiles/profile.texts.en.js';
import { profileTextsFr } from './profiles/profile.texts.fr.js';
import { programTextsEn } from './programmes/program.texts.en.js';
import { programTextsFr } from './programmes/program.texts.fr.js';
import { requestReminderTextsEn } from './request-reminders/request-reminder.texts.en.js';
import { requestReminderTextsFr } from './request-reminders/request-reminder.texts.fr.js';
import { rosterTextsEn } from './rosters/roster.texts.en.js';
import { rosterTextsFr } from './rosters/roster.texts.fr.js';

/** The catalogues of both languages, gathered from the features. */
export const texts = inBothLanguages(
  {
    ...frenchCheckTexts,
    ...commonTextsFr,
    ...profileTextsFr,
    ...programTextsFr,
    ...accountTextsFr,
    ...invitationTextsFr,
    ...rosterTextsFr,
    ...documentTextsFr,
    ...preferencesTextsFr,
    ...dataRequestTextsFr,
    ...requestReminderTextsFr,
    ...guideTextsFr,
  } as const,
  {
    ...englishCheckTexts,
    ...commonTextsEn,
    ...profileTextsEn,
    ...programTextsEn,
    ...accountTextsEn,
    ...invitationTextsEn,
    ...rosterTextsEn,
    ...documentTextsEn,
    ...preferencesTextsEn,
    ...dataRequestTextsEn,
    ...requestReminderTextsEn,
    ...guideTextsEn,
  } as const,
);

/** The texts of people: keys and, by their literal types, parameters. */
export type PeopleTexts = typeof texts.fr;

/** Translates a text of people into a language. `translateMessage` takes a refusal or message made elsewhere. */
export const { translate, translateMessage } = createTranslator(texts);
