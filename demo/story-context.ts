import type { PairingsContext } from '../services/pairings/context.js';
import type { ProgressContext } from '../services/progress/context.js';
import type { Result } from '../services/shared/result.js';
import { addDays, localDate } from '../services/shared/time/dates.js';
import type { BackdatedContexts } from './backdated-context.js';
import type { DemoParty, StoryStep } from './dataset/story-steps.js';
import { unwrapResult } from './unwrap.js';

/** The state of a story while its steps run. Goals, meetings and advice are mapped from the story's keys to ids. */
export interface StoryContext {
  storyKey: string;
  backdated: BackdatedContexts;
  loadedAt: Date;
  idOf: Record<DemoParty, string>;
  requestId: string;
  pairingId: string;
  goals: Map<string, string>;
  meetings: Map<string, string>;
  advice: Map<string, string>;
}

/** Runs one kind of step. */
export type StepRunner<Kind extends StoryStep['kind']> = (
  story: StoryContext,
  step: Extract<StoryStep, { kind: Kind }>,
) => Promise<void>;

/** Returns a pairings context of the person and the time of a step. */
export const pairingsContextAt = (
  { backdated, idOf }: StoryContext,
  { by, daysAgo }: StoryStep,
): Promise<PairingsContext> => backdated.pairings(idOf[by], daysAgo);

/** Returns a progress context of the person and the time of a step. */
export const progressContextAt = (
  { backdated, idOf }: StoryContext,
  { by, daysAgo }: StoryStep,
): Promise<ProgressContext> => backdated.progress(idOf[by], daysAgo);

/** Returns the calendar date in UTC that lies this many days after loading, or before it when negative. */
export const dateAfterLoading = ({ loadedAt }: StoryContext, days: number): string =>
  localDate(addDays(loadedAt, days), 'UTC');

/** Returns the value of a command of this story. Throws when the command was refused. */
export const unwrapStep = <T>({ storyKey }: StoryContext, result: Promise<Result<T>>): Promise<T> =>
  unwrapResult(storyKey, result);

/** Returns the id for a key of the story. Throws when no step has created it yet. */
export function idByKey(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`No step of the demonstration has created '${key}' yet.`);
  return id;
}
