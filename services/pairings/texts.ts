import { englishCheckTexts, frenchCheckTexts } from '../shared/checks.js';
import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { activityTextsEn } from './activity-feed/activity.texts.en.js';
import { activityTextsFr } from './activity-feed/activity.texts.fr.js';
import { agreementTextsEn } from './agreement/agreement.texts.en.js';
import { agreementTextsFr } from './agreement/agreement.texts.fr.js';
import { closureTextsEn } from './closure/closure.texts.en.js';
import { closureTextsFr } from './closure/closure.texts.fr.js';
import { contactTextsEn } from './contacts/contact.texts.en.js';
import { contactTextsFr } from './contacts/contact.texts.fr.js';
import { conversationStartersTextsEn } from './drafts/conversation-starters.texts.en.js';
import { conversationStartersTextsFr } from './drafts/conversation-starters.texts.fr.js';
import { firstMessageTextsEn } from './drafts/first-message.texts.en.js';
import { firstMessageTextsFr } from './drafts/first-message.texts.fr.js';
import { coordinatorTextsEn } from './facts/coordinator.texts.en.js';
import { coordinatorTextsFr } from './facts/coordinator.texts.fr.js';
import { pauseTextsEn } from './lifecycle/pause.texts.en.js';
import { pauseTextsFr } from './lifecycle/pause.texts.fr.js';
import { matchRunTextsEn } from './match-runs/match-run.texts.en.js';
import { matchRunTextsFr } from './match-runs/match-run.texts.fr.js';
import { matchingTextsEn } from './matching/matching.texts.en.js';
import { matchingTextsFr } from './matching/matching.texts.fr.js';
import { pairingTextsEn } from './pairing/pairing.texts.en.js';
import { pairingTextsFr } from './pairing/pairing.texts.fr.js';
import { matchingPolicyTextsEn } from './policy/matching-policy.texts.en.js';
import { matchingPolicyTextsFr } from './policy/matching-policy.texts.fr.js';
import { proposalTextsEn } from './proposals/proposal.texts.en.js';
import { proposalTextsFr } from './proposals/proposal.texts.fr.js';
import { referralTextsEn } from './referrals/referral.texts.en.js';
import { referralTextsFr } from './referrals/referral.texts.fr.js';
import { relaunchTextsEn } from './relaunch/relaunch.texts.en.js';
import { relaunchTextsFr } from './relaunch/relaunch.texts.fr.js';
import { requestTextsEn } from './requests/request.texts.en.js';
import { requestTextsFr } from './requests/request.texts.fr.js';
import { voicesTextsEn } from './voices/voices.texts.en.js';
import { voicesTextsFr } from './voices/voices.texts.fr.js';

/** The catalogues of both languages, gathered from the features. */
export const texts = inBothLanguages(
  {
    ...frenchCheckTexts,
    ...agreementTextsFr,
    ...requestTextsFr,
    ...matchingPolicyTextsFr,
    ...referralTextsFr,
    ...pairingTextsFr,
    ...closureTextsFr,
    ...coordinatorTextsFr,
    ...proposalTextsFr,
    ...pauseTextsFr,
    ...voicesTextsFr,
    ...matchRunTextsFr,
    ...matchingTextsFr,
    ...relaunchTextsFr,
    ...activityTextsFr,
    ...contactTextsFr,
    ...conversationStartersTextsFr,
    ...firstMessageTextsFr,
  } as const,
  {
    ...englishCheckTexts,
    ...agreementTextsEn,
    ...requestTextsEn,
    ...matchingPolicyTextsEn,
    ...referralTextsEn,
    ...pairingTextsEn,
    ...closureTextsEn,
    ...coordinatorTextsEn,
    ...proposalTextsEn,
    ...pauseTextsEn,
    ...voicesTextsEn,
    ...matchRunTextsEn,
    ...matchingTextsEn,
    ...relaunchTextsEn,
    ...activityTextsEn,
    ...contactTextsEn,
    ...conversationStartersTextsEn,
    ...firstMessageTextsEn,
  } as const,
);

/** The texts of pairings: keys and, by their literal types, parameters. */
export type PairingsTexts = typeof texts.fr;

/** Translates a text of pairings into a language. `translateMessage` takes a refusal or message made elsewhere. */
export const { translate, translateMessage } = createTranslator(texts);
