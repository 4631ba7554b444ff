import type { ServiceRuntime } from '../../../services/shared/runtime/service-runtime.js';
import { waitForSubscribers } from '../database/rows.js';
import type { ApiClient, LiveSubscription } from './api-client.js';

let opened = 0;

/**
 * Gives a subscription a unique alias. Equal subscriptions of one viewer may share an upstream, and then a test could not
 * tell when the second one is active.
 */
export const withUniqueName = (subscription: string): string =>
  subscription.replace(/\{\s*(\w+)\(/, (_, field) => `{ of${++opened}: ${field}(`);

/** Opens a subscription of a service, and waits until it is active. */
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

/** Returns the value of the root field of each frame so far, or its errors. */
// biome-ignore lint/suspicious/noExplicitAny: frames of any subscription; tests assert on what they hold.
export const framesOf = ({ results }: LiveSubscription): any[] =>
  results.map(({ data, errors }) => (errors ? { errors } : Object.values(data)[0]));

/** Waits until a subscription ends. Returns the codes of its errors, and the argument that each names. */
export async function endCodes(live: LiveSubscription): Promise<string[]> {
  const errors = (await live.ended) as { extensions: { code: string; path?: string } }[] | undefined;
  live.close();
  return (errors ?? []).map(({ extensions: { code, path } }) => (path ? `${code} at ${path}` : code));
}
