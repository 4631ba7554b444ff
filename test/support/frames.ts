import type { Foundation } from '../../services/shared/foundation.js';
import type { ApiClient, Live } from './api-client.js';
import { untilReaders } from './rows.js';

let opened = 0;

/**
 * The same subscription under a name of its own: equal ones of one viewer may share what listens behind them, and nobody
 * could tell when the second does.
 */
export const apart = (subscription: string): string =>
  subscription.replace(/\{\s*(\w+)\(/, (_, field) => `{ of${++opened}: ${field}(`);

/** Opens a subscription of a service, and waits until it listens. */
export async function listenTo(
  foundation: Foundation,
  who: ApiClient,
  subscription: string,
  variables: object = {},
): Promise<Live> {
  const before = foundation.hub.readers;
  const live = who.live(apart(subscription), variables);
  await untilReaders(foundation, before + 1);
  return live;
}

/** What a subscription has brought so far: its one root field of each frame, errors where there are any. */
// biome-ignore lint/suspicious/noExplicitAny: frames of any subscription; tests assert on what they hold.
export const framesOf = ({ results }: Live): any[] =>
  results.map(({ data, errors }) => (errors ? { errors } : Object.values(data)[0]));

/** Why a subscription was refused or ended: the codes of its errors, and the argument that each names. */
export async function endOf(live: Live): Promise<string[]> {
  const errors = (await live.ended) as { extensions: { code: string; path?: string } }[] | undefined;
  live.close();
  return (errors ?? []).map(({ extensions: { code, path } }) => (path ? `${code} at ${path}` : code));
}
