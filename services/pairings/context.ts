import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Position } from '../shared/bus/position.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { PeopleOperation } from './commands/ask-people.js';
import { activityLists } from './loaders/activities.loader.js';
import { agreementsByPairingId } from './loaders/agreements-by-pairing-id.loader.js';
import type { AudienceCache } from './loaders/audiences.js';
import { contactsByPairingId } from './loaders/contacts-by-pairing-id.loader.js';
import {
  coordinatedPrograms,
  type IsCoordinatorByProgramId,
  isCoordinatorByProgramId,
} from './loaders/coordinates-by-program-id.loader.js';
import { lifecycleLoaders } from './loaders/life/life.loaders.js';
import { matchRunById, suggestionsByRunId, unmatchedByRunId } from './loaders/match-run.loaders.js';
import { messageById } from './loaders/message-by-id.loader.js';
import { messagesByPairingId } from './loaders/messages-by-pairing-id.loader.js';
import { nextMeetingByPairingId } from './loaders/next-meeting-by-pairing-id.loader.js';
import { openPlacesByPersonId } from './loaders/open-places-by-person-id.loader.js';
import { ownRhythmWishByPairingId } from './loaders/own-wish-by-pairing-id.loader.js';
import { visiblePairingById } from './loaders/pairing-by-id.loader.js';
import { pairingStatsByProgramId } from './loaders/pairing-stats-by-program-id.loader.js';
import { pairingsByPersonId, pairingsByProgramId } from './loaders/pairings-by-owner.loader.js';
import { policyByProgramId } from './loaders/policy-by-program-id.loader.js';
import { recentContactsByPairingId } from './loaders/recent-contacts-by-pairing-id.loader.js';
import { relaunchLoaders } from './loaders/relaunch.loaders.js';
import { ownRequestById } from './loaders/request-by-id.loader.js';
import { requestsByPersonId } from './loaders/requests-by-person-id.loader.js';
import { signaturesByPairingId } from './loaders/signatures-by-pairing-id.loader.js';

/** What a pairings operation works with. */
export interface PairingsContext extends PeopleOperation {
  loaders: ReturnType<typeof loadersOf>;
  /** Who may hear of live events: shared by all who follow them in this process. */
  audiences: AudienceCache;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  resetLoaders(): void;
}

export interface PairingsContextParts {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  isSuspended: IsSuspended;
  people: PeopleRpc;
  audiences: AudienceCache;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function createPairingsContext(call: Call, parts: PairingsContextParts): Promise<PairingsContext> {
  const operation = await createOperation(call, parts.runtime, parts);
  const asking = { ...operation, people: parts.people };
  const context = {
    ...asking,
    audiences: parts.audiences,
    loaders: loadersOf(asking),
    resetLoaders() {
      operation.em.clear();
      // Apollo Server hands resolvers a copy of what it is given: `this` is that copy.
      this.loaders = loadersOf(asking);
    },
  };
  return context;
}

/** What loaders are made from. */
interface LoaderParts extends Pick<PeopleOperation, 'em' | 'viewer' | 'now'> {
  operation: PeopleOperation;
  viewerId: string | null;
  coordinates: IsCoordinatorByProgramId;
  settledOnce: () => Promise<Position>;
}

const loadersFrom = lazy<LoaderParts>()({
  pairingById: ({ em, viewer, coordinates }) => visiblePairingById(em, viewer, coordinates),
  requestById: ({ em, viewerId }) => ownRequestById(em, viewerId),
  pairingsByPersonId: ({ em, now }) => pairingsByPersonId(em, now),
  pairingsByProgramId: ({ em, now }) => pairingsByProgramId(em, now),
  openPlacesByPersonId: ({ em }) => openPlacesByPersonId(em),
  agreementsByPairingId: ({ em }) => agreementsByPairingId(em),
  signaturesByPairingId: ({ em }) => signaturesByPairingId(em),
  messagesByPairingId: ({ em }) => messagesByPairingId(em),
  contactsByPairingId: ({ em }) => contactsByPairingId(em),
  requestsByPersonId: ({ em }) => requestsByPersonId(em),
  coordinatesByProgramId: ({ coordinates }) => coordinates,
  coordinatedPrograms: ({ operation, coordinates }) => coordinatedPrograms(operation, coordinates),
  policyByProgramId: ({ em }) => policyByProgramId(em),
  matchRunById: ({ em, coordinates }) => matchRunById(em, coordinates),
  suggestionsByRunId: ({ em }) => suggestionsByRunId(em),
  unmatchedByRunId: ({ em }) => unmatchedByRunId(em),
  messageById: ({ em }) => messageById(em),
  activityByPairingId: ({ em, settledOnce }) => activityLists(em, 'pairing_id', settledOnce),
  activityByProgramId: ({ em, settledOnce }) => activityLists(em, 'program_id', settledOnce),
  nextMeetingByPairingId: ({ em, now }) => nextMeetingByPairingId(em, now),
  recentContactsByPairingId: ({ em }) => recentContactsByPairingId(em),
  ownWishByPairingId: ({ em, viewerId }) => ownRhythmWishByPairingId(em, viewerId),
  pairingStatsByProgramId: ({ em, now }) => pairingStatsByProgramId(em, now),
  ...lifecycleLoaders,
  ...relaunchLoaders,
});

function loadersOf(operation: PeopleOperation) {
  const { em, viewer, now, runtime } = operation;
  let settled: Promise<Position> | undefined;
  const settledOnce = () => (settled ??= runtime.outboxLog.settledPosition());
  const coordinates = isCoordinatorByProgramId(operation);
  return loadersFrom({ operation, em, viewer, now, viewerId: viewer?.personId ?? null, coordinates, settledOnce });
}
