import type { Context } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';

type OpenOperations = Pick<Context, 'subscriptions'>;

/** At most 123 bytes (RFC 6455, 5.5). */
const goingAway = 'Going away: reconnect, and subscribe with `after` set to the last cursor received.';
const pollMs = 10;

/** Closes all sockets with 1001; see `SocketServer.close`. */
export async function closeSockets(
  wss: WebSocketServer,
  contexts: ReadonlyMap<WebSocket, OpenOperations>,
  graceMs: number,
): Promise<void> {
  const inFlight = new Map([...contexts].map(([socket, context]) => [socket, idsInFlight(context)]));
  const isBusy = (socket: WebSocket) => {
    const { subscriptions = {} } = contexts.get(socket) ?? {};
    return inFlight.get(socket)?.some((id) => subscriptions[id] === null);
  };
  const closeIdle = () => {
    for (const client of wss.clients) if (!isBusy(client)) client.close(1001, goingAway);
  };
  closeIdle();
  const polling = setInterval(closeIdle, pollMs);
  const timer = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, graceMs);
  await new Promise<void>((resolve) => wss.close(() => resolve()));
  clearInterval(polling);
  clearTimeout(timer);
}

/**
 * Returns the ids of operations without an answer yet: graphql-ws stores null for them, and the iterator for open
 * subscriptions.
 */
function idsInFlight({ subscriptions }: OpenOperations): string[] {
  return Object.keys(subscriptions).filter((id) => subscriptions[id] === null);
}
