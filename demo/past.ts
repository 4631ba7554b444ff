import { type PairingsContext, pairingsContext } from '../services/pairings/context.js';
import { Audiences } from '../services/pairings/loaders/audiences.js';
import { type PeopleContext, peopleContext } from '../services/people/context.js';
import { type ProgressContext, progressContext } from '../services/progress/context.js';
import type { Viewer } from '../services/shared/auth.js';
import type { Foundation } from '../services/shared/foundation.js';
import { transact } from '../services/shared/transact.js';
import type { OneProcess } from '../start/one-process.js';

const dayMs = 86_400_000;
const call = { authorization: undefined, acceptLanguage: 'fr', requestId: 'demo' };

/** Contexts as somebody would have had them some days ago: commands run with them date what they do by then. */
export interface Past {
  people(personId: string, daysAgo: number): Promise<PeopleContext>;
  pairings(personId: string, daysAgo: number): Promise<PairingsContext>;
  progress(personId: string, daysAgo: number): Promise<ProgressContext>;
  /** A service's foundation with its clock at that time. */
  foundation(of: Foundation, daysAgo: number): Foundation;
}

export function pastOf({ people, pairings, progress }: OneProcess, loadedAt: Date): Past {
  const { isBarred } = people;
  const foundation = (of: Foundation, daysAgo: number): Foundation => {
    const clock = { now: () => new Date(loadedAt.getTime() - daysAgo * dayMs) };
    return { ...of, clock, transact: (em, work) => transact({ em, clock, wake: of.wake }, work) };
  };
  return {
    foundation,
    people: (id, daysAgo) =>
      peopleContext(call, { foundation: foundation(people.foundation, daysAgo), verify: viewer(id), isBarred }),
    pairings: (id, daysAgo) =>
      pairingsContext(call, {
        foundation: foundation(pairings.foundation, daysAgo),
        verify: viewer(id),
        isBarred,
        people: people.answers,
        audiences: new Audiences(pairings.foundation),
      }),
    progress: (id, daysAgo) =>
      progressContext(call, {
        foundation: foundation(progress.foundation, daysAgo),
        verify: viewer(id),
        isBarred,
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
