import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A subscription that is opened again from its last cursor whenever it ends, until `stop`. */
export interface ResumingSubscriber {
  /** The names of the received events, in order. */
  received: string[];
  /** The reason of each end: a close code, or the code of an error. */
  ends: string[];
  stop(): Promise<void>;
}

/** The part of an event that a test compares. */
export interface ReceivedEvent {
  cursor: string;
  name: string | undefined;
}

export interface ResumingSubscriberOptions {
  /** The gateways. It connects to the next one after each end. */
  urls: string[];
  first: number;
  token: string;
  query: string;
  variables: object;
  // biome-ignore lint/suspicious/noExplicitAny: data of any subscription.
  toReceivedEvent(data: any): ReceivedEvent | undefined;
}

/** Opens the subscription. */
export function startResumingSubscriber(options: ResumingSubscriberOptions): ResumingSubscriber {
  const received: string[] = [];
  const ends: string[] = [];
  const state: State = { cursor: undefined, isStopped: false, leave: () => {} };
  const run = async () => {
    for (let turn = options.first; !state.isStopped; turn++) {
      const url = options.urls[turn % options.urls.length] ?? '';
      const end = await followOnce({ ...options, url }, state, received);
      if (!state.isStopped) ends.push(end);
      if (!state.isStopped) await sleep(20 + Math.random() * 80);
    }
  };
  const running = run();
  return {
    received,
    ends,
    async stop() {
      state.isStopped = true;
      state.leave();
      await running;
    },
  };
}

type State = { cursor: string | undefined; isStopped: boolean; leave: () => void };

/** Subscribes once. Resolves to the reason when the subscription ends. */
function followOnce(
  options: ResumingSubscriberOptions & { url: string },
  state: State,
  received: string[],
): Promise<string> {
  const { url, token, query, variables, toReceivedEvent } = options;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionAckWaitTimeout: 10_000,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  return new Promise((resolve) => {
    let hasEnded = false;
    const end = (reason: string) => {
      hasEnded = true;
      resolve(reason);
      void client.dispose();
    };
    state.leave = () => end('stopped');
    client.subscribe(
      { query, variables: { ...variables, ...(state.cursor && { after: state.cursor }) } },
      {
        next({ data, errors }) {
          if (hasEnded) return;
          const event = data ? toReceivedEvent(data) : undefined;
          // An event with an error is received again, after resuming from the cursor before it.
          if (!event) return end(`error ${errors?.map(({ extensions }) => extensions?.code).join(' ')}`);
          state.cursor = event.cursor;
          if (event.name !== undefined) received.push(event.name);
        },
        error: (error) => end(reasonOf(error)),
        complete: () => end('complete'),
      },
    );
  });
}

function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return `error ${error.map(({ extensions }) => extensions?.code).join(' ')}`;
  const { code, message } = error as { code?: unknown; message?: string };
  return code === undefined ? `failed ${message}` : `closed ${code}`;
}
