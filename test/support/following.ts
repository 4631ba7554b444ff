import type { ApiClient, Live } from './api-client.js';
import { framesOf } from './frames.js';

/** Somebody who follows a subscription that can be resumed, and may be away for a while. */
export interface Following {
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
export function following(who: ApiClient, subscription: string, variables: object = {}): Following {
  let before: ReturnType<typeof framesOf> = [];
  let live: Live | null = who.live(subscription, variables);
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
      live = who.live(subscription, { ...variables, ...(before.length > 0 && { after: before.at(-1).cursor }) });
    },
  };
}
