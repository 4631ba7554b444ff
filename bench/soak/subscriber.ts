import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A subscriber that disconnects at random and resumes with its last cursor. */
export interface SoakSubscriber {
  /** The names of the events that it received, in order. */
  received: string[];
  /** How often the subscription ended without being asked to, by reason. */
  endCounts: Map<string, number>;
  /** How often it resumed. */
  reconnectCount: number;
  stop(): Promise<void>;
}

export interface SoakSubscriberOptions<Event> {
  url: string;
  token(): Promise<string>;
  query: string;
  variables: Record<string, unknown>;
  /** The cursor to start from. */
  after?: string | undefined;
  /** Returns a number from 0 to 1. */
  random(): number;
  /** Returns the name by which an event is compared; undefined for an event that does not count. */
  eventName(event: Event): string | undefined;
}

const maxConnectedMs = 60_000;
const maxAwayMs = 3_000;

/** Starts the subscription. */
export function startSoakSubscriber<Event>(options: SoakSubscriberOptions<Event>): SoakSubscriber {
  const state: State = { cursor: options.after, isStopped: false, leave: () => {} };
  const subscriber: SoakSubscriber = {
    received: [],
    endCounts: new Map(),
    reconnectCount: -1,
    async stop() {
      state.isStopped = true;
      state.leave();
      await running;
    },
  };
  const follow = async () => {
    while (!state.isStopped) {
      subscriber.reconnectCount++;
      const token = await options.token();
      const reason = state.isStopped ? 'left' : await connectOnce(options, { state, subscriber, token });
      if (reason !== 'left') subscriber.endCounts.set(reason, (subscriber.endCounts.get(reason) ?? 0) + 1);
      if (!state.isStopped) await sleep(options.random() * maxAwayMs);
    }
  };
  const running = follow();
  return subscriber;
}

interface State {
  cursor: string | undefined;
  isStopped: boolean;
  leave(): void;
}

interface Connection {
  state: State;
  subscriber: SoakSubscriber;
  token: string;
}

/** Connects and subscribes once. Resolves to the reason why it ended. Half of the planned ends close the socket properly. */
function connectOnce<Event>(
  { url, query, variables, random, eventName }: SoakSubscriberOptions<Event>,
  { state, subscriber, token }: Connection,
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
    const end = (reason: string, how: 'closed' | 'cut') => {
      if (hasEnded) return;
      hasEnded = true;
      clearTimeout(stay);
      // A socket that is still connecting cannot be terminated.
      if (how === 'closed' || !isConnected) void client.dispose();
      else client.terminate();
      resolve(reason);
    };
    const leave = () => {
      // Without a cursor, events that come meanwhile would be missed.
      if ((state.cursor === undefined || !isConnected) && !state.isStopped) stay = setTimeout(leave, 1000);
      else end('left', random() < 0.5 ? 'closed' : 'cut');
    };
    let stay = setTimeout(leave, random() * maxConnectedMs);
    state.leave = leave;
    client.subscribe<Record<string, Event & { cursor: string }>>(
      { query, variables: { ...variables, ...(state.cursor !== undefined && { after: state.cursor }) } },
      {
        next({ data, errors }) {
          const event = hasEnded ? undefined : Object.values(data ?? {})[0];
          if (!event) return end(`error ${JSON.stringify(errors)}`, 'cut');
          state.cursor = event.cursor;
          const name = eventName(event);
          if (name !== undefined) subscriber.received.push(name);
        },
        error: (error) => end(reasonOf(error), 'cut'),
        complete: () => end('complete', 'closed'),
      },
    );
  });
}

function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return `error ${error.map(({ extensions }) => extensions?.code).join(' ')}`;
  const { code, message } = error as { code?: unknown; message?: string };
  return code === undefined ? `failed ${message}` : `closed ${code}`;
}
