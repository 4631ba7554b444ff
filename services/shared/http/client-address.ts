import type { IncomingMessage } from 'node:http';

/** Header with the client's address, set by the outermost of our servers; a value sent by a client is overwritten. */
export const clientAddressHeader = 'x-client-address';

/** Returns the client's address as far as it can be trusted. */
export type GetClientAddress = (incoming: IncomingMessage) => string;

/**
 * Returns a function that reads the client's address behind `proxies` proxies, each of which appends the address that
 * it saw to X-Forwarded-For: the last `proxies` entries are trusted, earlier ones may be forged. With 0, it is the
 * address of the connection.
 */
export function addressBehindProxies(proxies: number): GetClientAddress {
  return (incoming) => {
    const peer = incoming.socket.remoteAddress ?? '';
    if (proxies === 0) return peer;
    const forwarded = String(incoming.headers['x-forwarded-for'] ?? '').split(',');
    return forwarded.at(-proxies)?.trim() || forwarded[0]?.trim() || peer;
  };
}

/** Reads the client's address from the gateway's header; the gateway is the only client of a service process. */
export const addressFromGateway: GetClientAddress = (incoming) => String(incoming.headers[clientAddressHeader] ?? '');
