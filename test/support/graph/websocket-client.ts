import { WebSocket } from 'ws';
import type { ToyAnswer } from './toy-graph.js';

/** A message of the server, as it came. */
export interface ServerMessage {
  type: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads of any message; tests assert on what they hold.
  payload?: any;
}

export interface SocketClose {
  code: number;
  reason: string;
}

/** A WebSocket without a client library: what is said and what is heard, word by word. */
export interface WebSocketClient {
  socket: WebSocket;
  /** All that the server said, in order. */
  received: ServerMessage[];
  closed: Promise<SocketClose>;
  isClosed(): boolean;
  send(message: unknown): void;
  /** Sends what no JSON would give: text as it is, or bytes in a binary frame. */
  sendRaw(data: string | Uint8Array): void;
  subscribe(id: string, query: string, variables?: object): void;
  stop(id: string): void;
  /** What was said about one operation. */
  messagesFor(id: string): ServerMessage[];
  /** Waits until this holds of what was heard; fails when the socket closes first, or after ten seconds. */
  until(holds: (heard: ServerMessage[]) => boolean): Promise<void>;
  /** Waits until the server has taken note of all that was said so far: a ping comes back. */
  ping(): Promise<void>;
}

const levels = 'until level';

/** Opens a socket and says nothing. */
export async function openSocket(
  url: string,
  protocols: string[] = ['graphql-transport-ws'],
  headers = {},
): Promise<WebSocketClient> {
  const socket = new WebSocket(url, protocols, { headers });
  const heard: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  let isClosed = false;
  const closed = new Promise<SocketClose>((resolve) =>
    socket.once('close', (code, reason) => {
      isClosed = true;
      resolve({ code, reason: String(reason) });
      for (const look of waiting) look();
    }),
  );
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)) as ServerMessage);
    for (const look of waiting) look();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let pings = 0;
  const wire: WebSocketClient = {
    socket,
    received: heard,
    closed,
    isClosed: () => isClosed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendRaw: (data) => socket.send(data),
    subscribe: (id, query, variables) => wire.send({ id, type: 'subscribe', payload: { query, variables } }),
    stop: (id) => wire.send({ id, type: 'complete' }),
    messagesFor: (id) => heard.filter((said) => said.id === id),
    until: (holds) => untilHeard(wire, holds, waiting),
    async ping() {
      const ping = ++pings;
      wire.send({ type: 'ping', payload: { [levels]: ping } });
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
export async function openAcknowledgedSocket(url: string, payload?: Record<string, unknown>): Promise<WebSocketClient> {
  const wire = await openSocket(url);
  wire.send({ type: 'connection_init', ...(payload && { payload }) });
  await wire.until((heard) => heard.length === 1);
  const [first] = wire.received.splice(0);
  if (first?.type !== 'connection_ack') throw new Error(`It was not acknowledged: ${JSON.stringify(first)}`);
  return wire;
}

function untilHeard(
  wire: WebSocketClient,
  holds: (heard: ServerMessage[]) => boolean,
  waiting: Set<() => void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      waiting.delete(look);
      clearTimeout(timer);
      settle();
    };
    const told = () => JSON.stringify(wire.received.slice(-5));
    const timer = setTimeout(() => end(() => reject(new Error(`It was never heard: ${holds}; ${told()}`))), 10_000);
    const look = () => {
      if (holds(wire.received)) end(resolve);
      else if (wire.isClosed()) end(() => reject(new Error(`It was closed before it was heard: ${holds}; ${told()}`)));
    };
    waiting.add(look);
    look();
  });
}

/** The codes of the errors in an answer or in an `error` message. */
export function errorCodes(payload: ToyAnswer | ToyAnswer['errors']): unknown[] {
  const errors = Array.isArray(payload) ? payload : (payload?.errors ?? []);
  return errors.map(({ extensions }) => extensions?.code);
}
