import { clientAddressHeader } from '../services/shared/http/client-address.js';
import type { Route } from '../services/shared/http/http-server.js';
import { callWithFailover, failedToConnect, type InstancePool } from '../services/shared/http/instances.js';

/** What concerns one connection alone (RFC 9110, 7.6.1): it is passed on neither way. */
const hopByHop = /^(connection|expect|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*)$/;
/** What is ours to say: a client's word is not taken for it. */
const ours = /^(host|forwarded|x-forwarded-.*)$/;

/**
 * Hands a request on to an instance of a service as it came, its path included, and says itself where it came from. Where
 * that one does not answer, the next is asked: what may change something only when it can not have arrived.
 */
export function reverseProxy(prefix: string, targets: InstancePool<string>, maxBodyBytes?: number): Route {
  return {
    prefix,
    ...(maxBodyBytes && { maxBodyBytes }),
    async handle(request) {
      const { pathname, search } = new URL(request.url);
      const { method } = request;
      const changesNothing = method === 'GET' || method === 'HEAD';
      const body = changesNothing ? null : await request.arrayBuffer();
      const init = { method, headers: toService(request), body, redirect: 'manual' } as const;
      const send = (target: string) => fetch(new URL(pathname + search, target), init);
      const answer = await callWithFailover(targets, send, (error) => changesNothing || failedToConnect(error)).catch(
        () => null,
      );
      if (!answer) return Response.json({ error: 'UNAVAILABLE' }, { status: 503 });
      return new Response(answer.body, { status: answer.status, headers: endToEnd(answer.headers) });
    },
  };
}

function toService(request: Request): Headers {
  const headers = new Headers([...endToEnd(request.headers)].filter(([name]) => !ours.test(name)));
  headers.set('x-forwarded-host', request.headers.get('host') ?? '');
  const sender = request.headers.get(clientAddressHeader);
  if (sender) headers.set('x-forwarded-for', sender);
  return headers;
}

function endToEnd(headers: Headers): Headers {
  const named = (headers.get('connection') ?? '').split(',').map((name) => name.trim().toLowerCase());
  return new Headers([...headers].filter(([name]) => !hopByHop.test(name) && !named.includes(name)));
}
