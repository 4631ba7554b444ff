import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { MessageToneName } from '../drafts/first-message.domain.js';
import type { ReferralKindName, ReferralStatusName } from '../referrals/referral.domain.js';
import type { GoalReviewName, RelaunchDecisionName } from './relaunch.domain.js';

export const GoalReview = describedEnum<GoalReviewName>('GoalReview', 'What became of the goals of the start.', {
  SAME: 'They are what they were.',
  CHANGED: 'They are others by now: a new goal is set before the two go on.',
  LOST_SIGHT: 'Nobody looked at them any more: a new goal is set before the two go on.',
});

export const RelaunchDecision = describedEnum<RelaunchDecisionName>(
  'RelaunchDecision',
  'What becomes of a relationship after a relaunch; what one of the two wishes.',
  {
    CONTINUE: 'They go on; both say so.',
    REDIRECT: 'The mentee goes on with a mentor who is better placed: a referral is accepted.',
    CLOSE: 'They close; one of them says so.',
  },
);

export const ReferralKind = describedEnum<ReferralKindName>('ReferralKind', 'To what end somebody is referred.', {
  INTRODUCTION: 'One of the two presents the other to a member of the programme.',
  REDIRECT: 'The mentee asks a mentor who is better placed.',
});

export const ReferralStatus = describedEnum<ReferralStatusName>('ReferralStatus', 'Where a referral stands.', {
  PROPOSED: 'Waits for the other of the two.',
  ACCEPTED: 'The other would like the introduction: whoever offered it makes it.',
  INTRODUCED: 'The introduction was made: both know.',
  REQUEST_SENT: 'The mentor was sent a request in the mentee’s name.',
  DECLINED: 'Not wanted, or taken back.',
});

export const MessageTone = describedEnum<MessageToneName>('MessageTone', 'How a first message sounds.', {
  WARM: 'From person to person.',
  FORMAL: 'With some distance.',
  BRIEF: 'Under sixty words.',
});
