import { describedEnum } from '../../shared/graphql/described-enum.js';
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
