import type { ApiClient, LiveSubscription } from './api-client.js';
import { framesOf } from './subscription-frames.js';

/** A subscription that a test can disconnect and resume. */
export interface ResumableSubscription {
  /** Returns every frame, over all connections. */
  frames(): ReturnType<typeof framesOf>;
  /** Waits until this many frames have arrived. */
  until(count: number): Promise<unknown>;
  isThere(): boolean;
  leave(): void;
  /** Connects again, and resumes after the last frame. */
  comeBack(): void;
}

/** Opens a subscription whose frames have a `cursor` that its argument `after` takes. */
export function subscribeResumably(
  who: ApiClient,
  subscription: string,
  variables: object = {},
): ResumableSubscription {
  let before: ReturnType<typeof framesOf> = [];
  let live: LiveSubscription | null = who.subscribe(subscription, variables);
  const frames = () => [...before, ...(live ? framesOf(live) : [])];
  return {
    frames,
    until: async (count) => live?.until(count - before.length),
    isThere: () => live !== null,
    leave() {
      before = frames();
      live?.close();
      live = null;
    },
    comeBack() {
      live = who.subscribe(subscription, { ...variables, ...(before.length > 0 && { after: before.at(-1).cursor }) });
    },
  };
}
