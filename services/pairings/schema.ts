import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import {
  ActivityResolver,
  PairingActivityResolver,
  ProgramActivityResolver,
} from './activity-feed/activity.resolver.js';
import { MessageEventResolver, PairingsSubscriptions } from './activity-feed/pairings-subscriptions.resolver.js';
import {
  AgreementResolver,
  ContactResolver,
  MessageResolver,
  SignatureResolver,
} from './agreement/agreement.resolver.js';
import { PairingMutations } from './agreement/agreement-mutations.resolver.js';
import { ContactMutations } from './contacts/contact-mutations.resolver.js';
import { PairingHealthResolver } from './contacts/health.resolver.js';
import type { PairingsContext } from './context.js';
import { DraftQueries } from './drafts/drafts.resolver.js';
import { lifecycleResolvers } from './lifecycle/lifecycle.feature.js';
import {
  CriterionScoreResolver,
  ExclusionResolver,
  MatchRunResolver,
  MatchSuggestionResolver,
  ProgramMatchingPolicyResolver,
  UnmatchedResolver,
} from './match-runs/matching.resolver.js';
import { MatchingMutations } from './match-runs/matching-mutations.resolver.js';
import { MatchingQueries } from './match-runs/matching-queries.resolver.js';
import { PairingHierarchyResolver } from './pairing/hierarchy.resolver.js';
import { PairingConnectionResolver, PairingResolver } from './pairing/pairing.resolver.js';
import { PairingsQueries } from './pairing/pairing-queries.resolver.js';
import { PersonPairingsResolver } from './pairing/person-pairings.resolver.js';
import { ProgramPairingsResolver } from './pairing/program-pairings.resolver.js';
import {
  PairingRelaunchResolver,
  ReferralResolver,
  RelaunchIntentResolver,
  RelaunchResolver,
} from './relaunch/relaunch.resolver.js';
import { RelaunchMutations } from './relaunch/relaunch-mutations.resolver.js';
import { RequestReferredToResolver } from './requests/referred-to.resolver.js';
import { PairingRequestConnectionResolver, PairingRequestResolver } from './requests/request.resolver.js';
import { RequestMutations } from './requests/request-mutations.resolver.js';
import { PairingStatsResolver } from './stats/pairing-stats.resolver.js';

/** The pairings subgraph's schema, made from its resolvers. */
export function pairingsSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema<PairingsContext>('pairings', {
    resolvers: [
      PersonPairingsResolver,
      ProgramPairingsResolver,
      PairingRequestResolver,
      PairingRequestConnectionResolver,
      PairingResolver,
      PairingConnectionResolver,
      AgreementResolver,
      SignatureResolver,
      MessageResolver,
      ContactResolver,
      PairingsQueries,
      RequestMutations,
      PairingMutations,
      ...lifecycleResolvers,
      ProgramMatchingPolicyResolver,
      MatchSuggestionResolver,
      CriterionScoreResolver,
      ExclusionResolver,
      MatchRunResolver,
      UnmatchedResolver,
      MatchingQueries,
      MatchingMutations,
      ActivityResolver,
      PairingActivityResolver,
      ProgramActivityResolver,
      PairingsSubscriptions,
      MessageEventResolver,
      PairingRelaunchResolver,
      RelaunchResolver,
      RelaunchIntentResolver,
      ReferralResolver,
      RelaunchMutations,
      DraftQueries,
      RequestReferredToResolver,
      PairingHierarchyResolver,
      PairingHealthResolver,
      PairingStatsResolver,
      ContactMutations,
    ],
    referenceResolvers: {
      // What these two are is people's to say; what pairings adds decides for itself who may see it.
      Person: ({ id }) => ({ id }),
      Program: ({ id }) => ({ id }),
      Pairing: ({ id }, { loaders }) => loaders.pairingById.load(id),
      PairingRequest: ({ id }, { loaders }) => loaders.requestById.load(id),
    },
  });
}
