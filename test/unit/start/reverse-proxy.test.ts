import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer, drainServer, listenOn } from '../../../services/shared/http/http-server.js';
import { InstancePool } from '../../../services/shared/http/instances.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { reverseProxy } from '../../../start/reverse-proxy.js';

interface ReceivedRequest {
  headers: IncomingMessage['headers'];
  body: string;
}

const received: ReceivedRequest[] = [];
const service = createServer(async (request, response) => {
  received.push({ headers: request.headers, body: await text(request) });
  response.setHeader('set-cookie', 'a=1').end('heard');
});
let front: ReturnType<typeof createHttpServer>;
let port: number;

beforeAll(async () => {
  const { port: target } = await listenOn(service, 0, '127.0.0.1');
  const route = reverseProxy('/auth/', new InstancePool([`http://127.0.0.1:${target}`]));
  front = createHttpServer({
    handle: (request) => route.handle(request),
    maxBodyBytes: 1000,
    tooLarge: () => new Response(null, { status: 413 }),
    log: createLogger('silent', 'test'),
  });
  port = (await listenOn(front, 0, '127.0.0.1')).port;
});
afterAll(() => Promise.all([drainServer(front, { graceMs: 0 }), drainServer(service, { graceMs: 0 })]));

/** Sends raw lines, and returns the whole response. */
async function say(...lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(['POST /auth/sign-in HTTP/1.1', ...lines].join('\r\n'));
  return text(socket);
}

describe('A proxied request', () => {
  test('has no hop-by-hop headers, and has the client’s address', async () => {
    const answer = await say(
      'Host: jumelage.example',
      'Connection: close, X-Private',
      'X-Private: 1',
      'Keep-Alive: timeout=5',
      'Transfer-Encoding: chunked',
      'Expect: 100-continue',
      'TE: trailers',
      'Trailer: x-sum',
      'Proxy-Authorization: Basic YTpi',
      'Forwarded: for=1.2.3.4',
      'X-Forwarded-For: 1.2.3.4',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: gopher',
      'Accept-Language: fr',
      '',
      '2',
      '{}',
      '0',
      '',
      '',
    );
    expect(answer).toMatch(/HTTP\/1.1 200/);
    expect(answer).toMatch(/set-cookie: a=1/i);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).not.toMatch(/keep-alive/i);
    const [{ headers, body }] = received as [ReceivedRequest];
    expect(body).toBe('{}');
    expect(headers).toMatchObject({
      'accept-language': 'fr',
      'content-length': '2',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'jumelage.example',
    });
    for (const name of ['x-private', 'transfer-encoding', 'expect', 'te', 'trailer', 'upgrade', 'forwarded'])
      expect(headers).not.toHaveProperty(name);
    for (const name of ['proxy-authorization', 'x-forwarded-proto']) expect(headers).not.toHaveProperty(name);
  });
});
