import { clientAddressHeader } from '../services/shared/http/client-address.js';
import type { Route } from '../services/shared/http/http-server.js';
import { callWithFailover, failedToConnect, type InstancePool } from '../services/shared/http/instances.js';

/** Headers of a single connection (RFC 9110, 7.6.1), which are not forwarded in either direction. */
const hopByHop = /^(connection|expect|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*)$/;
/** Headers that the gateway sets itself, so a client's values are dropped. */
const setByGateway = /^(host|forwarded|x-forwarded-.*)$/;

/**
 * Forwards requests under a prefix to an instance of a service, and adds the client's address. When an instance does not
 * answer, the next one is tried. A request that may change something is tried again only when the connection failed.
 */
export function reverseProxy(prefix: string, targets: InstancePool<string>, maxBodyBytes?: number): Route {
  return {
    prefix,
    ...(maxBodyBytes && { maxBodyBytes }),
    async handle(request) {
      const { pathname, search } = new URL(request.url);
      const { method } = request;
      const isReadOnly = method === 'GET' || method === 'HEAD';
      const body = isReadOnly ? null : await request.arrayBuffer();
      const init = { method, headers: toService(request), body, redirect: 'manual' } as const;
      const send = (target: string) => fetch(new URL(pathname + search, target), init);
      const answer = await callWithFailover(targets, send, (error) => isReadOnly || failedToConnect(error)).catch(
        () => null,
      );
      if (!answer) return Response.json({ error: 'UNAVAILABLE' }, { status: 503 });
      return new Response(answer.body, { status: answer.status, headers: endToEnd(answer.headers) });
    },
  };
}

function toService(request: Request): Headers {
  const headers = new Headers([...endToEnd(request.headers)].filter(([name]) => !setByGateway.test(name)));
  headers.set('x-forwarded-host', request.headers.get('host') ?? '');
  const sender = request.headers.get(clientAddressHeader);
  if (sender) headers.set('x-forwarded-for', sender);
  return headers;
}

function endToEnd(headers: Headers): Headers {
  const named = (headers.get('connection') ?? '').split(',').map((name) => name.trim().toLowerCase());
  return new Headers([...headers].filter(([name]) => !hopByHop.test(name) && !named.includes(name)));
}
