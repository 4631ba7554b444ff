import { type GuideEdition, toGuideEdition } from '../guide.domain.js';
import { aMeetingThatMoves } from './a-meeting-that-moves.js';
import { afterASilence } from './after-a-silence.js';
import { choosingAMentor } from './choosing-a-mentor.js';
import { clearGoals } from './clear-goals.js';
import { closingAndKeepingInTouch } from './closing-and-keeping-in-touch.js';
import { firstMeeting } from './first-meeting.js';
import { firstMessage } from './first-message.js';
import { goalsAndLettingGo } from './goals-and-letting-go.js';
import { limitsAndReferrals } from './limits-and-referrals.js';
import { rhythmAndReachingOut } from './rhythm-and-reaching-out.js';
import { theAgreement } from './the-agreement.js';
import { usefulFeedback } from './useful-feedback.js';

/** All guides of this release, in the order of their chapters. */
export const guideSources = [
  clearGoals,
  choosingAMentor,
  firstMessage,
  firstMeeting,
  theAgreement,
  aMeetingThatMoves,
  usefulFeedback,
  goalsAndLettingGo,
  rhythmAndReachingOut,
  afterASilence,
  limitsAndReferrals,
  closingAndKeepingInTouch,
];

export const guideEditions: GuideEdition[] = guideSources.map(toGuideEdition);
