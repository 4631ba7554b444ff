import type { IncomingMessage } from 'node:http';

/** The header in which the outermost server of ours says where a request came from; nobody else's word is taken. */
export const clientAddressHeader = 'x-client-address';

/** Answers where a request came from, as far as that can be trusted. */
export type GetClientAddress = (incoming: IncomingMessage) => string;

/**
 * The address that a request came from through so many proxies, each of which added whom it heard to X-Forwarded-For: the
 * last entries are theirs, whatever stands before them anybody may have written. With 0 it is the connection's own.
 */
export function addressBehindProxies(proxies: number): GetClientAddress {
  return (incoming) => {
    const own = incoming.socket.remoteAddress ?? '';
    if (proxies === 0) return own;
    const told = String(incoming.headers['x-forwarded-for'] ?? '').split(',');
    return told.at(-proxies)?.trim() || told[0]?.trim() || own;
  };
}

/** Behind the gateway, which is the only caller of a service in a process of its own: what the gateway says. */
export const addressFromGateway: GetClientAddress = (incoming) => String(incoming.headers[clientAddressHeader] ?? '');
