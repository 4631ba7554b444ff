import type { PairingsFeature } from '../feature.js';
import type { PairingsDueHandlers } from '../operation.js';
import { expireProposals } from './expire-proposals.due.js';
import { ProposalEntity } from './proposal.entity.js';
import { PairingProposalResolver, ProposalMutations, ProposalResolver } from './proposal.resolver.js';

/** Pairings that a coordinator or a match run proposes. */
export const proposalsFeature: PairingsFeature = {
  entities: [ProposalEntity],
  resolvers: [ProposalMutations, PairingProposalResolver, ProposalResolver],
};

/** Handlers of due rows, whose subjects are pairings. */
export const proposalsDueHandlers: PairingsDueHandlers<'proposal.expire'> = {
  'proposal.expire': expireProposals,
};
