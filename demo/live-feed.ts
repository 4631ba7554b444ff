import { EventEmitter, once } from 'node:events';
import { type Client, createClient, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type DemoApiClient, DemoError } from './client.js';

/** How long to wait after subscribing: graphql-transport-ws does not acknowledge a subscription. */
export const SETTLE_MS = 400;
const WAIT_MS = 9_000;

/** What one subscription has received so far, in order of arrival. */
export interface Feed<T> {
  readonly events: readonly T[];
  /** Waits until `done` returns true. Throws a DemoError after 9 seconds. */
  until(done: (events: readonly T[]) => boolean, what: string): Promise<void>;
}

export interface FeedOptions<T> {
  document: string;
  variables?: Record<string, unknown>;
  onEvent: (event: T) => void;
}

/** Creates a WebSocket client (graphql-transport-ws). It connects with its first subscription. */
export function openLiveClient({ url, token }: DemoApiClient): Client {
  const address = new URL('/graphql', url);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: address.href,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
}

/** Subscribes to a document with one root field, and passes the values of that field to `onEvent`. */
export function subscribe<T>(live: Client, { document, variables, onEvent }: FeedOptions<T>): Feed<T> {
  const events: T[] = [];
  const changes = new EventEmitter();
  let failure: DemoError | undefined;
  const fail = (reason: unknown) => {
    failure = new DemoError(`abonnement interrompu : ${describe(reason)}`);
    changes.emit('change');
  };
  const next = ({ data, errors }: FormattedExecutionResult<Record<string, T>, unknown>) => {
    const [event] = Object.values(data ?? {});
    if (event === undefined || event === null) return fail(errors);
    events.push(event);
    onEvent(event);
    changes.emit('change');
  };
  live.subscribe<Record<string, T>>(
    { query: document, ...(variables && { variables }) },
    { next, error: fail, complete() {} },
  );
  return { events, until };

  async function until(done: (events: readonly T[]) => boolean, what: string): Promise<void> {
    const signal = AbortSignal.timeout(WAIT_MS);
    while (!done(events)) {
      if (failure) throw failure;
      await once(changes, 'change', { signal }).catch(() => {
        throw new DemoError(`rien reçu en ${WAIT_MS / 1000} s : ${what}`);
      });
    }
  }
}

function describe(reason: unknown): string {
  if (Array.isArray(reason)) return reason.map(describe).join(' ; ');
  if (reason instanceof Error) return reason.message;
  const { code, reason: why, message } = (reason ?? {}) as { code?: number; reason?: string; message?: string };
  return message ?? [code, why].filter(Boolean).join(' ');
}
