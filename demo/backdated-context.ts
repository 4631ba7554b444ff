import { AudienceCache } from '../services/pairings/activity-feed/audience.loaders.js';
import { createPairingsContext, type PairingsContext } from '../services/pairings/context.js';
import { type PeopleContext, peopleContext } from '../services/people/context.js';
import { type ProgressContext, progressContext } from '../services/progress/context.js';
import type { Viewer } from '../services/shared/auth/token-verifier.js';
import { transact } from '../services/shared/outbox/unit-of-work.js';
import type { ServiceRuntime } from '../services/shared/runtime/service-runtime.js';
import type { AllInOne } from '../start/all-in-one.js';

const dayMs = 86_400_000;
const call = { authorization: undefined, acceptLanguage: 'fr', requestId: 'demo' };

/** Contexts of a person at a past time. Commands that run with them record that time. */
export interface BackdatedContexts {
  people(personId: string, daysAgo: number): Promise<PeopleContext>;
  pairings(personId: string, daysAgo: number): Promise<PairingsContext>;
  progress(personId: string, daysAgo: number): Promise<ProgressContext>;
  /** Returns a service's runtime with its clock at that time. */
  runtime(of: ServiceRuntime, daysAgo: number): ServiceRuntime;
}

/** Creates contexts for times relative to `loadedAt`. */
export function createBackdatedContexts({ people, pairings, progress }: AllInOne, loadedAt: Date): BackdatedContexts {
  const { isSuspended } = people;
  const runtime = (of: ServiceRuntime, daysAgo: number): ServiceRuntime => {
    const clock = { now: () => new Date(loadedAt.getTime() - daysAgo * dayMs) };
    return { ...of, clock, transact: (em, work) => transact({ em, clock, notifier: of.notifier }, work) };
  };
  return {
    runtime,
    people: (id, daysAgo) =>
      peopleContext(call, {
        runtime: runtime(people.runtime, daysAgo),
        verify: viewer(id),
        isSuspended,
      }),
    pairings: (id, daysAgo) =>
      createPairingsContext(call, {
        runtime: runtime(pairings.runtime, daysAgo),
        verify: viewer(id),
        isSuspended,
        people: people.answers,
        audiences: new AudienceCache(pairings.runtime),
      }),
    progress: (id, daysAgo) =>
      progressContext(call, {
        runtime: runtime(progress.runtime, daysAgo),
        verify: viewer(id),
        isSuspended,
        pairings: pairings.answers,
        people: people.answers,
        presence: progress.presence,
        calendarUrlOf: progress.calendarUrlOf,
      }),
  };
}

function viewer(personId: string): () => Promise<Viewer> {
  const expiresAt = new Date(Date.now() + dayMs);
  return async () => ({ personId, coordinates: [], scopes: ['*'], locale: 'fr', expiresAt });
}
