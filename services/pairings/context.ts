import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Position } from '../shared/bus/position.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import { activityLoaders } from './activity-feed/activity.loaders.js';
import type { AudienceCache } from './activity-feed/audience.loaders.js';
import { agreementLoaders } from './agreement/agreement.loaders.js';
import { closureLoaders } from './closure/closure.loaders.js';
import { contactLoaders } from './contacts/contact.loaders.js';
import { coordinatorCheck } from './facts/coordinator-check.command.js';
import { factsLoaders } from './facts/coordinators.loaders.js';
import type { PeopleOperation } from './facts/refresh-person-facts.command.js';
import type { LoaderParts } from './loader-parts.js';
import { matchRunLoaders } from './match-runs/match-run.loaders.js';
import { messageLoaders } from './messages/message.loaders.js';
import { pairingLoaders } from './pairing/pairing.loaders.js';
import { policyLoaders } from './policy/matching-policy.loaders.js';
import { proposalLoaders } from './proposals/proposal.loaders.js';
import { referralLoaders } from './referrals/referral.loaders.js';
import { relaunchLoaders } from './relaunch/relaunch.loaders.js';
import { requestLoaders } from './requests/request.loaders.js';
import { statsLoaders } from './stats/pairing-stats.loaders.js';
import { voicesLoaders } from './voices/voices.loaders.js';

/** The context of one GraphQL execution in pairings. */
export interface PairingsContext extends PeopleOperation {
  loaders: ReturnType<typeof makeLoaders>;
  /** The audiences of live events, shared by all subscribers of this process. */
  audiences: AudienceCache;
  /** Discards loaded rows, so that fields resolved after a change in the same operation see it. */
  resetLoaders(): void;
}

export interface PairingsContextParts {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  isSuspended: IsSuspended;
  people: PeopleRpc;
  audiences: AudienceCache;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for an invalid token. */
export async function createPairingsContext(call: Call, parts: PairingsContextParts): Promise<PairingsContext> {
  const operation = { ...(await createOperation(call, parts.runtime, parts)), people: parts.people };
  const context: PairingsContext = {
    ...operation,
    audiences: parts.audiences,
    loaders: makeLoaders(operation),
    resetLoaders() {
      operation.em.clear();
      // Apollo Server passes resolvers a copy of the context: `this` is that copy.
      this.loaders = makeLoaders(operation);
    },
  };
  return context;
}

const makeLazyLoaders = lazy<LoaderParts>()({
  ...factsLoaders,
  ...pairingLoaders,
  ...policyLoaders,
  ...activityLoaders,
  ...contactLoaders,
  ...messageLoaders,
  ...closureLoaders,
  ...requestLoaders,
  ...proposalLoaders,
  ...voicesLoaders,
  ...agreementLoaders,
  ...matchRunLoaders,
  ...relaunchLoaders,
  ...referralLoaders,
  ...statsLoaders,
});

function makeLoaders(operation: PeopleOperation) {
  const { em, viewer, now, runtime } = operation;
  let position: Promise<Position> | undefined;
  const settledPosition = () => (position ??= runtime.outboxLog.settledPosition());
  const isCoordinator = coordinatorCheck(operation);
  return makeLazyLoaders({ em, viewer, viewerId: viewer?.personId ?? null, now, isCoordinator, settledPosition });
}
