import type { PairingsFeature } from '../feature.js';
import { ReferralEntity } from './referral.entity.js';
import { PairingReferralsResolver, ReferralMutations, ReferralResolver } from './referral.resolver.js';

/** Referrals: introductions, and redirections to another mentor. */
export const referralsFeature: PairingsFeature = {
  entities: [ReferralEntity],
  resolvers: [ReferralMutations, PairingReferralsResolver, ReferralResolver],
};
