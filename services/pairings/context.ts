import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Position } from '../shared/bus/position.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import { activityLists } from './activity-feed/activity.loaders.js';
import type { AudienceCache } from './activity-feed/audience.loaders.js';
import { agreementsByPairingId } from './agreement/agreement.loaders.js';
import { signaturesByPairingId } from './agreement/signature.loaders.js';
import { contactsByPairingId } from './contacts/contact.loaders.js';
import { nextMeetingByPairingId } from './contacts/next-meeting.loaders.js';
import { recentContactsByPairingId } from './contacts/recent-contacts.loaders.js';
import { ownRhythmWishByPairingId } from './contacts/rhythm-wish.loaders.js';
import {
  coordinatedPrograms,
  type IsCoordinatorByProgramId,
  isCoordinatorByProgramId,
} from './facts/coordinated-programs.loaders.js';
import type { PeopleOperation } from './facts/refresh-person-facts.command.js';
import { lifecycleLoaders } from './lifecycle/lifecycle.loaders.js';
import { matchRunById, suggestionsByRunId, unmatchedByRunId } from './match-runs/match-run.loaders.js';
import { messagesByPairingId } from './messages/message.loaders.js';
import { messageById } from './messages/message-by-id.loaders.js';
import { openPlacesByPersonId } from './pairing/open-places.loaders.js';
import { visiblePairingById } from './pairing/pairing-by-id.loaders.js';
import { pairingsByPersonId, pairingsByProgramId } from './pairing/pairing-lists.loaders.js';
import { policyByProgramId } from './policy/matching-policy.loaders.js';
import { relaunchLoaders } from './relaunch/relaunch.loaders.js';
import { ownRequestById } from './requests/request-by-id.loaders.js';
import { requestsByPersonId } from './requests/request-lists.loaders.js';
import { pairingStatsByProgramId } from './stats/pairing-stats.loaders.js';

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
