import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import { lazy } from '../shared/cache/lazy.js';
import type { Em } from '../shared/database/orm.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import { localDate } from '../shared/time/dates.js';
import { documentsByPersonId } from './documents/document.loaders.js';
import { guideLikesById } from './guides/guide-likes.loaders.js';
import type { PeopleOperation } from './operation.js';
import { preferencesByPersonId } from './preferences/preferences.loaders.js';
import { viewerRelationById, visiblePersonById } from './profiles/person.loaders.js';
import { menteeProfileByPersonId, mentorProfileByPersonId } from './profiles/profile.loaders.js';
import { coordinatorsByProgramId, membersByProgramId, membershipsByPersonId } from './programmes/membership.loaders.js';
import { programById } from './programmes/program.loaders.js';
import { RelatedMentorsLoader } from './search/related-mentors.loaders.js';

/** What a people operation works with. */
export interface PeopleContext extends PeopleOperation {
  loaders: ReturnType<typeof loadersOf>;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  resetLoaders(): void;
}

export interface PeopleContextDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  isSuspended: IsSuspended;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function peopleContext(
  call: Call,
  { runtime, verify, isSuspended }: PeopleContextDeps,
): Promise<PeopleContext> {
  const operation = await createOperation(call, runtime, { verify, isSuspended });
  const context = {
    ...operation,
    loaders: loadersOf(operation),
    resetLoaders() {
      operation.em.clear();
      // Apollo Server hands resolvers a copy of what it is given: `this` is that copy.
      this.loaders = loadersOf(operation);
    },
  };
  return context;
}

interface LoaderDeps {
  em: Em;
  viewerId: string | null;
  now: Date;
}

const createLoaders = lazy<LoaderDeps>()({
  personById: ({ em, viewerId }) => visiblePersonById(em, viewerId),
  viewerRelationById: ({ em, viewerId }) => viewerRelationById(em, viewerId),
  mentorProfileByPersonId: ({ em }) => mentorProfileByPersonId(em),
  menteeProfileByPersonId: ({ em }) => menteeProfileByPersonId(em),
  preferencesByPersonId: ({ em }) => preferencesByPersonId(em),
  documentsByPersonId: ({ em, viewerId }) => documentsByPersonId(em, viewerId),
  programById: ({ em }) => programById(em),
  membershipsByPersonId: ({ em }) => membershipsByPersonId(em),
  coordinatorsByProgramId: ({ em }) => coordinatorsByProgramId(em),
  membersByProgramId: ({ em }) => membersByProgramId(em),
  guideLikesById: ({ em, viewerId }) => guideLikesById(em, viewerId),
  relatedMentors: ({ em, viewerId, now }) => new RelatedMentorsLoader(em, { viewerId, today: localDate(now, 'UTC') }),
});

const loadersOf = ({ em, viewer, now }: Pick<PeopleOperation, 'em' | 'viewer' | 'now'>) =>
  createLoaders({ em, viewerId: viewer?.personId ?? null, now });
