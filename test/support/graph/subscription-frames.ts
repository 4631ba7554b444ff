import type { ServiceRuntime } from '../../../services/shared/runtime/service-runtime.js';
import { waitForSubscribers } from '../database/rows.js';
import type { ApiClient, LiveSubscription } from './api-client.js';

let opened = 0;

/**
 * The same subscription under a name of its own: equal ones of one viewer may share what listens behind them, and nobody
 * could tell when the second does.
 */
export const withUniqueName = (subscription: string): string =>
  subscription.replace(/\{\s*(\w+)\(/, (_, field) => `{ of${++opened}: ${field}(`);

/** Opens a subscription of a service, and waits until it listens. */
export async function subscribeAndWait(
  runtime: ServiceRuntime,
  who: ApiClient,
  subscription: string,
  variables: object = {},
): Promise<LiveSubscription> {
  const before = runtime.eventHub.subscriberCount;
  const live = who.subscribe(withUniqueName(subscription), variables);
  await waitForSubscribers(runtime, before + 1);
  return live;
}

/** What a subscription has brought so far: its one root field of each frame, errors where there are any. */
// biome-ignore lint/suspicious/noExplicitAny: frames of any subscription; tests assert on what they hold.
export const framesOf = ({ results }: LiveSubscription): any[] =>
  results.map(({ data, errors }) => (errors ? { errors } : Object.values(data)[0]));

/** Why a subscription was refused or ended: the codes of its errors, and the argument that each names. */
export async function endCodes(live: LiveSubscription): Promise<string[]> {
  const errors = (await live.ended) as { extensions: { code: string; path?: string } }[] | undefined;
  live.close();
  return (errors ?? []).map(({ extensions: { code, path } }) => (path ? `${code} at ${path}` : code));
}
