import { type FederatedSchema, federatedSchema } from '../shared/federated-schema.js';
import type { PairingsContext } from './context.js';
import { ContactMutations } from './graphql/resolvers/contact-mutations.resolver.js';
import { PairingHealthResolver } from './graphql/resolvers/health.resolver.js';
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
import { PairedPersonResolver } from './graphql/resolvers/person.resolver.js';
import { PairingProgramResolver } from './graphql/resolvers/program.resolver.js';
import { RequestMutations } from './graphql/resolvers/request-mutations.resolver.js';

/** The pairings subgraph's schema, made from its resolvers. */
export function pairingsSchema(): Promise<FederatedSchema> {
  return federatedSchema<PairingsContext>({
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
