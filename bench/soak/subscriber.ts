import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Somebody who follows a subscription, goes away now and then, and comes back with the cursor they had. */
export interface SoakSubscriber {
  /** The names of what they were told, in order. */
  received: string[];
  /** Ends that they did not ask for, and why. */
  endCounts: Map<string, number>;
  /** How often they came back. */
  reconnectCount: number;
  stop(): Promise<void>;
}

export interface SoakSubscriberOptions {
  url: string;
  token(): Promise<string>;
  query: string;
  variables: Record<string, unknown>;
  /** The cursor from which to begin. */
  after?: string | undefined;
  /** From 0 to 1, the same each time for the same seed. */
  random(): number;
  // biome-ignore lint/suspicious/noExplicitAny: data of any subscription.
  tell(event: any): string | undefined;
}

const longestStayMs = 60_000;
const longestAwayMs = 3_000;

/** Begins to follow. */
export function startSoakSubscriber(options: SoakSubscriberOptions): SoakSubscriber {
  const state = { cursor: options.after, stopped: false, leave: () => undefined as unknown };
  const reader: SoakSubscriber = {
    received: [],
    endCounts: new Map(),
    reconnectCount: -1,
    async stop() {
      state.stopped = true;
      state.leave();
      await running;
    },
  };
  const follow = async () => {
    while (!state.stopped) {
      reader.reconnectCount++;
      const token = await options.token();
      const why = state.stopped ? 'left' : await once({ ...options, token: async () => token }, state, reader, token);
      if (why !== 'left') reader.endCounts.set(why, (reader.endCounts.get(why) ?? 0) + 1);
      if (!state.stopped) await sleep(options.random() * longestAwayMs);
    }
  };
  const running = follow();
  return reader;
}

interface State {
  cursor: string | undefined;
  stopped: boolean;
  leave(): unknown;
}

/** One stay; answers why it ended: half of those who leave say so, the others are cut off. */
function once(
  { url, query, variables, random, tell }: SoakSubscriberOptions,
  state: State,
  reader: SoakSubscriber,
  token: string,
) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
    on: {
      connected: () => {
        isConnected = true;
      },
    },
  });
  let isConnected = false;
  return new Promise<string>((resolve) => {
    let hasEnded = false;
    const end = (why: string, how: 'told' | 'cut') => {
      if (hasEnded) return;
      hasEnded = true;
      clearTimeout(stay);
      // What is still connecting cannot be cut off.
      if (how === 'told' || !isConnected) void client.dispose();
      else client.terminate();
      resolve(why);
    };
    const leave = () => {
      // Who has no cursor yet would miss what comes while they are away.
      if ((state.cursor === undefined || !isConnected) && !state.stopped) stay = setTimeout(leave, 1000);
      else end('left', random() < 0.5 ? 'told' : 'cut');
    };
    let stay = setTimeout(leave, random() * longestStayMs);
    state.leave = leave;
    client.subscribe<Record<string, { cursor: string }>>(
      { query, variables: { ...variables, ...(state.cursor !== undefined && { after: state.cursor }) } },
      {
        next({ data, errors }) {
          const event = hasEnded ? undefined : Object.values(data ?? {})[0];
          if (!event) return end(`error ${JSON.stringify(errors)}`, 'cut');
          state.cursor = event.cursor;
          const name = tell(event);
          if (name !== undefined) reader.received.push(name);
        },
        error: (why) => end(endOf(why), 'cut'),
        complete: () => end('complete', 'told'),
      },
    );
  });
}

function endOf(why: unknown): string {
  if (Array.isArray(why)) return `error ${why.map(({ extensions }) => extensions?.code).join(' ')}`;
  const { code, message } = why as { code?: unknown; message?: string };
  return code === undefined ? `failed ${message}` : `closed ${code}`;
}
