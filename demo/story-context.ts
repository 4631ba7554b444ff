import type { PairingsContext } from '../services/pairings/context.js';
import type { ProgressContext } from '../services/progress/context.js';
import type { Result } from '../services/shared/result.js';
import { addDays, localDate } from '../services/shared/time/dates.js';
import type { BackdatedContexts } from './backdated-context.js';
import type { Party, StoryStep } from './dataset/story-steps.js';
import { unwrapResult } from './unwrap.js';

/** What has come of a story so far. Goals, meetings and advice are known by the story's own keys. */
export interface StoryContext {
  storyKey: string;
  backdated: BackdatedContexts;
  loadedAt: Date;
  idOf: Record<Party, string>;
  requestId: string;
  pairingId: string;
  goals: Map<string, string>;
  meetings: Map<string, string>;
  advice: Map<string, string>;
}

/** How a step of this kind is played. */
export type StepRunner<Kind extends StoryStep['kind']> = (
  scene: StoryContext,
  step: Extract<StoryStep, { kind: Kind }>,
) => Promise<void>;

/** The pairings service, as whoever acts in this step had it at the time. */
export const pairingsContextAt = (
  { backdated, idOf }: StoryContext,
  { by, daysAgo }: StoryStep,
): Promise<PairingsContext> => backdated.pairings(idOf[by], daysAgo);

/** The progress service, as whoever acts in this step had it at the time. */
export const progressContextAt = (
  { backdated, idOf }: StoryContext,
  { by, daysAgo }: StoryStep,
): Promise<ProgressContext> => backdated.progress(idOf[by], daysAgo);

/** The calendar date so many days after loading, before it for a negative number. */
export const dateAfterLoading = ({ loadedAt }: StoryContext, days: number): string =>
  localDate(addDays(loadedAt, days), 'UTC');

/** What a command of this story made; throws where it was refused. */
export const unwrapStep = <T>({ storyKey }: StoryContext, result: Promise<Result<T>>): Promise<T> =>
  unwrapResult(storyKey, result);

/** What the story calls by this key. Throws where it does not know it. */
export function idByKey(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration knows no '${key}' yet.`);
  return id;
}
