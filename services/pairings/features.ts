import { activityFeature } from './activity/activity.feature.js';
import { activityFeedFeature } from './activity-feed/activity-feed.feature.js';
import { agreementFeature } from './agreement/agreement.feature.js';
import { closureFeature } from './closure/closure.feature.js';
import { contactsFeature } from './contacts/contacts.feature.js';
import { draftsFeature } from './drafts/drafts.feature.js';
import { factsFeature } from './facts/facts.feature.js';
import type { PairingsFeature } from './feature.js';
import { lifecycleFeature } from './lifecycle/lifecycle.feature.js';
import { matchRunsFeature } from './match-runs/match-runs.feature.js';
import { matchingFeature } from './matching/matching.feature.js';
import { messagesFeature } from './messages/messages.feature.js';
import { pairingFeature } from './pairing/pairing.feature.js';
import { policyFeature } from './policy/policy.feature.js';
import { privacyFeature } from './privacy/privacy.feature.js';
import { proposalsFeature } from './proposals/proposals.feature.js';
import { referralsFeature } from './referrals/referrals.feature.js';
import { relaunchFeature } from './relaunch/relaunch.feature.js';
import { requestsFeature } from './requests/requests.feature.js';
import { statsFeature } from './stats/stats.feature.js';
import { voicesFeature } from './voices/voices.feature.js';

/** The features of pairings, in the order in which their event handlers run: facts first. */
export const pairingsFeatures: readonly PairingsFeature[] = [
  factsFeature,
  activityFeature,
  pairingFeature,
  policyFeature,
  activityFeedFeature,
  contactsFeature,
  messagesFeature,
  closureFeature,
  requestsFeature,
  matchingFeature,
  proposalsFeature,
  voicesFeature,
  lifecycleFeature,
  agreementFeature,
  draftsFeature,
  matchRunsFeature,
  relaunchFeature,
  referralsFeature,
  privacyFeature,
  statsFeature,
];
