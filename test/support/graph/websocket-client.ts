import { WebSocket } from 'ws';
import type { ToyAnswer } from './toy-graph.js';

/** A message of the server. */
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

/** A WebSocket client that shows every message, without a client library. */
export interface WebSocketClient {
  socket: WebSocket;
  /** Every message of the server, in order. */
  received: ServerMessage[];
  closed: Promise<SocketClose>;
  isClosed(): boolean;
  send(message: unknown): void;
  /** Sends a text frame as it is, or bytes in a binary frame. */
  sendRaw(data: string | Uint8Array): void;
  subscribe(id: string, query: string, variables?: object): void;
  stop(id: string): void;
  /** Returns the messages of one operation. */
  messagesFor(id: string): ServerMessage[];
  /** Waits until the condition is true. Fails when the socket closes first, or after ten seconds. */
  until(holds: (received: ServerMessage[]) => boolean): Promise<void>;
  /** Sends a ping and waits for its pong, after which the server has read all earlier messages. */
  ping(): Promise<void>;
}

const pingKey = 'test ping';

/** Opens a socket without sending anything. */
export async function openSocket(
  url: string,
  protocols: string[] = ['graphql-transport-ws'],
  headers = {},
): Promise<WebSocketClient> {
  const socket = new WebSocket(url, protocols, { headers });
  const received: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  let isClosed = false;
  const closed = new Promise<SocketClose>((resolve) =>
    socket.once('close', (code, reason) => {
      isClosed = true;
      resolve({ code, reason: String(reason) });
      for (const check of waiting) check();
    }),
  );
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as ServerMessage);
    for (const check of waiting) check();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let pings = 0;
  const client: WebSocketClient = {
    socket,
    received,
    closed,
    isClosed: () => isClosed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendRaw: (data) => socket.send(data),
    subscribe: (id, query, variables) => client.send({ id, type: 'subscribe', payload: { query, variables } }),
    stop: (id) => client.send({ id, type: 'complete' }),
    messagesFor: (id) => received.filter((message) => message.id === id),
    until: (holds) => waitUntilReceived(client, holds, waiting),
    async ping() {
      const ping = ++pings;
      client.send({ type: 'ping', payload: { [pingKey]: ping } });
      await client.until(() => received.some(({ payload }) => payload?.[pingKey] === ping));
      received.splice(
        received.findIndex(({ payload }) => payload?.[pingKey] === ping),
        1,
      );
    },
  };
  return client;
}

/** Opens a socket, initialises it, and waits for the acknowledgement, which it removes from `received`. */
export async function openAcknowledgedSocket(url: string, payload?: Record<string, unknown>): Promise<WebSocketClient> {
  const client = await openSocket(url);
  client.send({ type: 'connection_init', ...(payload && { payload }) });
  await client.until((received) => received.length === 1);
  const [first] = client.received.splice(0);
  if (first?.type !== 'connection_ack')
    throw new Error(`The connection was not acknowledged: ${JSON.stringify(first)}`);
  return client;
}

function waitUntilReceived(
  client: WebSocketClient,
  holds: (received: ServerMessage[]) => boolean,
  waiting: Set<() => void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      waiting.delete(check);
      clearTimeout(timer);
      settle();
    };
    const lastMessages = () => JSON.stringify(client.received.slice(-5));
    const timer = setTimeout(
      () => end(() => reject(new Error(`Timed out waiting for ${holds}; ${lastMessages()}`))),
      10_000,
    );
    const check = () => {
      if (holds(client.received)) end(resolve);
      else if (client.isClosed())
        end(() => reject(new Error(`The socket closed while waiting for ${holds}; ${lastMessages()}`)));
    };
    waiting.add(check);
    check();
  });
}

/** Returns the codes of the errors of a result or of an `error` message. */
export function errorCodes(payload: ToyAnswer | ToyAnswer['errors']): unknown[] {
  const errors = Array.isArray(payload) ? payload : (payload?.errors ?? []);
  return errors.map(({ extensions }) => extensions?.code);
}
