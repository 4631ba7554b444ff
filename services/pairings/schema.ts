import { type FederatedSchema, federatedSchema } from '../shared/federated-schema.js';
import type { PairingsContext } from './context.js';
import {
  ActivityOfPairingResolver,
  ActivityOfProgramResolver,
  ActivityResolver,
} from './graphql/resolvers/activity.resolver.js';
import { ContactMutations } from './graphql/resolvers/contact-mutations.resolver.js';
import { DraftQueries } from './graphql/resolvers/drafts.resolver.js';
import { PairingHealthResolver } from './graphql/resolvers/health.resolver.js';
import { HierarchyOfPairing } from './graphql/resolvers/hierarchy.resolver.js';
import { lifeResolvers } from './graphql/resolvers/life-resolvers.js';
import {
  CriterionScoreResolver,
  ExclusionResolver,
  MatchingOfProgram,
  MatchRunResolver,
  MatchSuggestionResolver,
  UnmatchedResolver,
} from './graphql/resolvers/matching.resolver.js';
import { MatchingMutations } from './graphql/resolvers/matching-mutations.resolver.js';
import { MatchingQueries } from './graphql/resolvers/matching-queries.resolver.js';
import {
  AgreementResolver,
  ContactResolver,
  MessageResolver,
  SignatureResolver,
} from './graphql/resolvers/of-pairing.resolver.js';
import { PairingConnectionResolver, PairingResolver } from './graphql/resolvers/pairing.resolver.js';
import { PairingMutations } from './graphql/resolvers/pairing-mutations.resolver.js';
import {
  PairingRequestConnectionResolver,
  PairingRequestResolver,
} from './graphql/resolvers/pairing-request.resolver.js';
import { PairingStatsResolver } from './graphql/resolvers/pairing-stats.resolver.js';
import { PairingsQueries } from './graphql/resolvers/pairings-queries.resolver.js';
import { MessageEventResolver, PairingsSubscriptions } from './graphql/resolvers/pairings-subscriptions.resolver.js';
import { PairedPersonResolver } from './graphql/resolvers/person.resolver.js';
import { PairingProgramResolver } from './graphql/resolvers/program.resolver.js';
import { ReferredTo } from './graphql/resolvers/referred-to.resolver.js';
import {
  ReferralResolver,
  RelaunchIntentResolver,
  RelaunchOfPairing,
  RelaunchResolver,
} from './graphql/resolvers/relaunch.resolver.js';
import { RelaunchMutations } from './graphql/resolvers/relaunch-mutations.resolver.js';
import { RequestMutations } from './graphql/resolvers/request-mutations.resolver.js';

/** The pairings subgraph's schema, made from its resolvers. */
export function pairingsSchema(): Promise<FederatedSchema> {
  return federatedSchema<PairingsContext>('pairings', {
    resolvers: [
      PairedPersonResolver,
      PairingProgramResolver,
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
      ...lifeResolvers,
      MatchingOfProgram,
      MatchSuggestionResolver,
      CriterionScoreResolver,
      ExclusionResolver,
      MatchRunResolver,
      UnmatchedResolver,
      MatchingQueries,
      MatchingMutations,
      ActivityResolver,
      ActivityOfPairingResolver,
      ActivityOfProgramResolver,
      PairingsSubscriptions,
      MessageEventResolver,
      RelaunchOfPairing,
      RelaunchResolver,
      RelaunchIntentResolver,
      ReferralResolver,
      RelaunchMutations,
      DraftQueries,
      ReferredTo,
      HierarchyOfPairing,
      PairingHealthResolver,
      PairingStatsResolver,
      ContactMutations,
    ],
    references: {
      // What these two are is people's to say; what pairings adds decides for itself who may see it.
      Person: ({ id }) => ({ id }),
      Program: ({ id }) => ({ id }),
      Pairing: ({ id }, { loaders }) => loaders.pairingById.load(id),
      PairingRequest: ({ id }, { loaders }) => loaders.requestById.load(id),
    },
  });
}
