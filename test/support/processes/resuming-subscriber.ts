import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A subscription that its client opens again, from its last cursor, whenever it ended, until it is told to stop. */
export interface ResumingSubscriber {
  /** The names of what it was told, in order. */
  received: string[];
  /** Why it ended, each time: a close code, or the code of an error. */
  ends: string[];
  stop(): Promise<void>;
}

/** What of an event the test looks at; undefined where the event is none of those that are counted. */
export interface ReceivedEvent {
  cursor: string;
  name: string | undefined;
}

export interface ResumingSubscriberOptions {
  /** Gateways, to one of which it connects; to the next when that one ended. */
  urls: string[];
  first: number;
  token: string;
  query: string;
  variables: object;
  // biome-ignore lint/suspicious/noExplicitAny: data of any subscription.
  toReceivedEvent(data: any): ReceivedEvent | undefined;
}

/** Begins to follow. */
export function startResumingSubscriber(options: ResumingSubscriberOptions): ResumingSubscriber {
  const heard: string[] = [];
  const ends: string[] = [];
  const state = { cursor: undefined as string | undefined, stopped: false, leave: () => undefined as unknown };
  const run = async () => {
    for (let turn = options.first; !state.stopped; turn++) {
      const url = options.urls[turn % options.urls.length] ?? '';
      const end = await followOnce({ ...options, url }, state, heard);
      if (!state.stopped) ends.push(end);
      if (!state.stopped) await sleep(20 + Math.random() * 80);
    }
  };
  const running = run();
  return {
    received: heard,
    ends,
    async stop() {
      state.stopped = true;
      state.leave();
      await running;
    },
  };
}

type State = { cursor: string | undefined; stopped: boolean; leave: () => unknown };

/** Until it ends; answers why. */
function followOnce(
  options: ResumingSubscriberOptions & { url: string },
  state: State,
  heard: string[],
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
    const end = (why: string) => {
      hasEnded = true;
      resolve(why);
      void client.dispose();
    };
    state.leave = () => end('stopped');
    client.subscribe(
      { query, variables: { ...variables, ...(state.cursor && { after: state.cursor }) } },
      {
        next({ data, errors }) {
          if (hasEnded) return;
          const told = data ? toReceivedEvent(data) : undefined;
          // An event that could not be told comes again, from the cursor before it.
          if (!told) return end(`error ${errors?.map(({ extensions }) => extensions?.code).join(' ')}`);
          state.cursor = told.cursor;
          if (told.name !== undefined) heard.push(told.name);
        },
        error: (why) => end(endOf(why)),
        complete: () => end('complete'),
      },
    );
  });
}

function endOf(why: unknown): string {
  if (Array.isArray(why)) return `error ${why.map(({ extensions }) => extensions?.code).join(' ')}`;
  const { code, message } = why as { code?: unknown; message?: string };
  return code === undefined ? `failed ${message}` : `closed ${code}`;
}
