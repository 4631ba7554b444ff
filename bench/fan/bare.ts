import { WebSocketServer } from 'ws';
import type { Burst } from './messages.js';

/** (a) A bare `ws` server that sends the frames of a burst to every client. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) =>
  socket.on('message', (data) => {
    if (String(data).includes('connection_init')) socket.send('{"type":"connection_ack"}');
  }),
);
server.on('listening', () => process.send?.((server.address() as { port: number }).port));

process.on('message', async ({ frame, events }: Burst) => {
  const bytes = Buffer.from(frame);
  for (let n = 0; n < events; n++) {
    for (const client of server.clients) client.send(bytes, { binary: false });
    // The event loop runs between events, as in the product.
    await new Promise((resolve) => setImmediate(resolve));
  }
});
process.on('disconnect', () => process.exit());
