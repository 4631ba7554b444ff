import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import { documentLoaders } from './documents/document.loaders.js';
import { guideLoaders } from './guides/guide-likes.loaders.js';
import type { LoaderDeps } from './loader-deps.js';
import type { PeopleOperation } from './operation.js';
import { preferencesLoaders } from './preferences/preferences.loaders.js';
import { profileLoaders } from './profiles/profile.loaders.js';
import { membershipLoaders } from './programmes/membership.loaders.js';
import { programLoaders } from './programmes/program.loaders.js';
import { searchLoaders } from './search/related-mentors.loaders.js';

/** The GraphQL context of people. */
export interface PeopleContext extends PeopleOperation {
  loaders: ReturnType<typeof loadersOf>;
  /** Discards what was read, so that fields resolved after a change in the same operation see the change. */
  resetLoaders(): void;
}

export interface PeopleContextDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  isSuspended: IsSuspended;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for an invalid token. */
export async function peopleContext(
  call: Call,
  { runtime, verify, isSuspended }: PeopleContextDeps,
): Promise<PeopleContext> {
  const operation = await createOperation(call, runtime, { verify, isSuspended });
  const context: PeopleContext = {
    ...operation,
    loaders: loadersOf(operation),
    resetLoaders() {
      operation.em.clear();
      // Apollo Server passes a copy of the context to resolvers: `this` is that copy.
      this.loaders = loadersOf(operation);
    },
  };
  return context;
}

const createLoaders = lazy<LoaderDeps>()({
  ...profileLoaders,
  ...programLoaders,
  ...membershipLoaders,
  ...preferencesLoaders,
  ...documentLoaders,
  ...guideLoaders,
  ...searchLoaders,
});

const loadersOf = ({ em, viewer, now }: Pick<PeopleOperation, 'em' | 'viewer' | 'now'>) =>
  createLoaders({ em, viewerId: viewer?.personId ?? null, now });
