import type { PairingsFeature } from '../feature.js';
import type { PairingsDueHandlers } from '../operation.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { expireRequests, remindRequests } from './request.due.js';
import { PairingRequestConnectionResolver, PairingRequestResolver, RequestQueries } from './request.resolver.js';
import { RequestMutations } from './request-mutations.resolver.js';

/** Requests of mentees to mentors. */
export const requestsFeature: PairingsFeature = {
  entities: [PairingRequestEntity],
  resolvers: [RequestQueries, RequestMutations, PairingRequestResolver, PairingRequestConnectionResolver],
  referenceResolvers: {
    PairingRequest: ({ id }, { loaders }) => loaders.requestById.load(id),
  },
};

/** Subjects: requests. */
export const requestsDueHandlers: PairingsDueHandlers<'request.remind' | 'request.expire'> = {
  'request.remind': remindRequests,
  'request.expire': expireRequests,
};
