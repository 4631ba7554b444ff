import { WebSocket } from 'ws';
import type { Answer } from './toy-graph.js';

/** A message of the server, as it came. */
export interface Said {
  type: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads of any message; tests assert on what they hold.
  payload?: any;
}

export interface Closed {
  code: number;
  reason: string;
}

/** A WebSocket without a client library: what is said and what is heard, word by word. */
export interface Wire {
  socket: WebSocket;
  /** All that the server said, in order. */
  heard: Said[];
  closed: Promise<Closed>;
  isClosed(): boolean;
  say(message: unknown): void;
  /** Sends what no JSON would give: text as it is, or bytes in a binary frame. */
  utter(data: string | Uint8Array): void;
  ask(id: string, query: string, variables?: object): void;
  stop(id: string): void;
  /** What was said about one operation. */
  about(id: string): Said[];
  /** Waits until this holds of what was heard; fails when the socket closes first, or after ten seconds. */
  until(holds: (heard: Said[]) => boolean): Promise<void>;
  /** Waits until the server has taken note of all that was said so far: a ping comes back. */
  level(): Promise<void>;
}

const levels = 'until level';

/** Opens a socket and says nothing. */
export async function dial(url: string, protocols: string[] = ['graphql-transport-ws'], headers = {}): Promise<Wire> {
  const socket = new WebSocket(url, protocols, { headers });
  const heard: Said[] = [];
  const waiting = new Set<() => void>();
  let isClosed = false;
  const closed = new Promise<Closed>((resolve) =>
    socket.once('close', (code, reason) => {
      isClosed = true;
      resolve({ code, reason: String(reason) });
      for (const look of waiting) look();
    }),
  );
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)) as Said);
    for (const look of waiting) look();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let pings = 0;
  const wire: Wire = {
    socket,
    heard,
    closed,
    isClosed: () => isClosed,
    say: (message) => socket.send(JSON.stringify(message)),
    utter: (data) => socket.send(data),
    ask: (id, query, variables) => wire.say({ id, type: 'subscribe', payload: { query, variables } }),
    stop: (id) => wire.say({ id, type: 'complete' }),
    about: (id) => heard.filter((said) => said.id === id),
    until: (holds) => untilHeard(wire, holds, waiting),
    async level() {
      const ping = ++pings;
      wire.say({ type: 'ping', payload: { [levels]: ping } });
      await wire.until(() => heard.some(({ payload }) => payload?.[levels] === ping));
      heard.splice(
        heard.findIndex(({ payload }) => payload?.[levels] === ping),
        1,
      );
    },
  };
  return wire;
}

/** Opens a socket, initialises it and waits for the acknowledgement, which it takes away. */
export async function greet(url: string, payload?: Record<string, unknown>): Promise<Wire> {
  const wire = await dial(url);
  wire.say({ type: 'connection_init', ...(payload && { payload }) });
  await wire.until((heard) => heard.length === 1);
  const [first] = wire.heard.splice(0);
  if (first?.type !== 'connection_ack') throw new Error(`It was not acknowledged: ${JSON.stringify(first)}`);
  return wire;
}

function untilHeard(wire: Wire, holds: (heard: Said[]) => boolean, waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      waiting.delete(look);
      clearTimeout(timer);
      settle();
    };
    const told = () => JSON.stringify(wire.heard.slice(-5));
    const timer = setTimeout(() => end(() => reject(new Error(`It was never heard: ${holds}; ${told()}`))), 10_000);
    const look = () => {
      if (holds(wire.heard)) end(resolve);
      else if (wire.isClosed()) end(() => reject(new Error(`It was closed before it was heard: ${holds}; ${told()}`)));
    };
    waiting.add(look);
    look();
  });
}

/** The codes of the errors in an answer or in an `error` message. */
export function codesIn(payload: Answer | Answer['errors']): unknown[] {
  const errors = Array.isArray(payload) ? payload : (payload?.errors ?? []);
  return errors.map(({ extensions }) => extensions?.code);
}
