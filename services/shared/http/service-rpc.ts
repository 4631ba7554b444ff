import { jwtVerify, SignJWT } from 'jose';
import { forbidden, unavailable } from '../faults.js';
import { parseTraceparent, type Span, withSpan } from '../telemetry/tracing.js';
import { callHeaders } from './call.js';
import { callWithFailover, InstancePool } from './instances.js';

type RpcMethods = Record<string, (about: never) => Promise<unknown>>;

const issuer = 'jumelage-services';
const lifetime = '60s';
const path = '/internal/answers';

/**
 * Returns the route that answers RPC calls of other services: `POST /internal/answers {question, about}`, signed with
 * the common services key. Answers 403 to unsigned requests.
 */
export function rpcRoute(methods: RpcMethods, serviceKey: string) {
  return {
    prefix: path,
    async handle(request: Request): Promise<Response> {
      if (!(await isFromService(request, serviceKey))) return Response.json({ error: 'FORBIDDEN' }, { status: 403 });
      const { question, about } = (await request.json()) as { question: string; about: never };
      const method = Object.hasOwn(methods, question) ? methods[question] : undefined;
      if (!method) return Response.json({ error: `No question '${question}'.` }, { status: 404 });
      const parent = parseTraceparent(request.headers.get(callHeaders.traceparent));
      const result = withSpan({ name: `answer ${question}`, kind: 'server', parent }, () => method(about));
      return Response.json(await result);
    },
  };
}

/** Timeout for a call, over all instances together. */
const totalTimeoutMs = 5000;

interface RpcRequest {
  question: string;
  about: unknown;
  span: Span | undefined;
}

/**
 * Returns a client for the RPC methods of a service in other processes, with failover between its instances. Calls
 * reject with UNAVAILABLE if no instance answers.
 */
export function createRpcClient<T extends object>(urls: readonly string[], serviceKey: string): T {
  const instances = new InstancePool(urls);
  const timeoutMs = totalTimeoutMs / urls.length;
  const callInstance = async (url: string, { question, about, span }: RpcRequest): Promise<unknown> => {
    const trace = span && { [callHeaders.traceparent]: span.traceparent };
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await signToken(serviceKey)}`, ...trace },
      body: JSON.stringify({ question, about }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status} to '${question}'.`);
    return response.json();
  };
  const call = (request: RpcRequest) =>
    callWithFailover(instances, (url) => callInstance(url, request)).catch((cause) => {
      throw Object.assign(unavailable(), { cause });
    });
  const traced = (question: string) => (about: unknown) =>
    withSpan({ name: `ask ${question}`, kind: 'client' }, (span) => call({ question, about, span }));
  return new Proxy({} as T, { get: (_, question) => traced(String(question)) });
}

function signToken(serviceKey: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setExpirationTime(lifetime)
    .sign(keyOf(serviceKey));
}

async function isFromService(request: Request, serviceKey: string): Promise<boolean> {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  return jwtVerify(token, keyOf(serviceKey), { issuer, algorithms: ['HS256'] }).then(
    () => true,
    () => false,
  );
}

function keyOf(serviceKey: string): Uint8Array {
  if (serviceKey.length < 32) throw forbidden('The services key is too short.');
  return new TextEncoder().encode(serviceKey);
}
