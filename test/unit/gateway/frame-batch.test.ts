import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketSink } from '../../../gateway/http/socket-sink.js';
import { FrameBatch } from '../../../gateway/live/frame-batch.js';

const results = [
  { data: { text: 'Un pas' } },
  { data: { text: 'é'.repeat(200) } },
  { data: { text: 'x'.repeat(70_000) } },
  { data: null, errors: [] },
];

async function sockets() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const messages: string[] = [];
  client.on('message', (data) => messages.push(String(data)));
  const [socket, request] = await connected;
  return { server, client, messages, socket, raw: request.socket };
}

describe('A frame batch', () => {
  test.each(['1', 'b1946ac9-2492-4d23-8f0e-c7a5a3f2b7d1', 'é"\\\n'])(
    'encodes complete messages of the protocol for the operation %j, of every length',
    async (id) => {
      const { server, client, messages, socket, raw } = await sockets();
      const chunk = new FrameBatch(results);
      new SocketSink(socket, raw, 'of another length').send(chunk);
      new SocketSink(socket, raw, id).send(chunk);
      socket.send('after');
      while (messages.at(-1) !== 'after') await once(client, 'message');
      const expected = (name: string) => results.map((payload) => ({ id: name, type: 'next', payload }));
      expect(messages.slice(0, -1).map((text) => JSON.parse(text))).toEqual([
        ...expected('of another length'),
        ...expected(id),
      ]);
      client.terminate();
      server.close();
    },
  );

  test('gives each reader its own bytes, which differ only in the id', () => {
    const chunk = new FrameBatch(results.slice(0, 2));
    const [one, other] = [chunk.framesForId(Buffer.from('"a"')), chunk.framesForId(Buffer.from('"b"'))];
    expect(String(one).replaceAll('"id":"a"', '"id":"b"')).toBe(String(other));
    expect(one.buffer === other.buffer && one.byteOffset === other.byteOffset).toBe(false);
  });

  test('is not sent while the socket is closing', async () => {
    const { server, client, messages, socket, raw } = await sockets();
    const closed = once(client, 'close');
    socket.close(1001, 'Going away');
    new SocketSink(socket, raw, '1').send(new FrameBatch(results));
    expect((await closed)[0]).toBe(1001);
    expect(messages).toEqual([]);
    server.close();
  });
});
