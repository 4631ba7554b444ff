import type { PairingsContext } from '../services/pairings/context.js';
import type { ProgressContext } from '../services/progress/context.js';
import { addDays, localDate } from '../services/shared/dates.js';
import type { Result } from '../services/shared/result.js';
import type { Party, Step } from './dataset/steps.js';
import { must } from './must.js';
import type { Past } from './past.js';

/** What has come of a story so far. Goals, meetings and advice are known by the story's own keys. */
export interface Scene {
  storyKey: string;
  past: Past;
  loadedAt: Date;
  idOf: Record<Party, string>;
  requestId: string;
  pairingId: string;
  goals: Map<string, string>;
  meetings: Map<string, string>;
  advice: Map<string, string>;
}

/** How a step of this kind is played. */
export type Player<Kind extends Step['kind']> = (scene: Scene, step: Extract<Step, { kind: Kind }>) => Promise<void>;

/** The pairings service, as whoever acts in this step had it at the time. */
export const pairingsAt = ({ past, idOf }: Scene, { by, daysAgo }: Step): Promise<PairingsContext> =>
  past.pairings(idOf[by], daysAgo);

/** The progress service, as whoever acts in this step had it at the time. */
export const progressAt = ({ past, idOf }: Scene, { by, daysAgo }: Step): Promise<ProgressContext> =>
  past.progress(idOf[by], daysAgo);

/** The calendar date so many days after loading, before it for a negative number. */
export const dateIn = ({ loadedAt }: Scene, days: number): string => localDate(addDays(loadedAt, days), 'UTC');

/** What a command of this story made; throws where it was refused. */
export const made = <T>({ storyKey }: Scene, result: Promise<Result<T>>): Promise<T> => must(storyKey, result);

/** What the story calls by this key. Throws where it does not know it. */
export function known(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration knows no '${key}' yet.`);
  return id;
}
