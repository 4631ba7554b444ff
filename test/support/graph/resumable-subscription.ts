import type { ApiClient, LiveSubscription } from './api-client.js';
import { framesOf } from './subscription-frames.js';

/** Somebody who follows a subscription that can be resumed, and may be away for a while. */
export interface ResumableSubscription {
  /** All that it has brought, over every connection. */
  frames(): ReturnType<typeof framesOf>;
  /** Waits until so much has come. */
  until(count: number): Promise<unknown>;
  isThere(): boolean;
  leave(): void;
  /** Connects anew, and asks for all that came since. */
  comeBack(): void;
}

/** Follows a subscription whose frames have a `cursor` to give back as `after`. */
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
