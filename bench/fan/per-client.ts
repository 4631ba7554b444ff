import { readFile } from 'node:fs/promises';
import type { ExecutionResult } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { buildPublicSchema } from '../../gateway/execution/planning-schema.js';
import { PushIterator } from '../../services/shared/async/push-iterator.js';
import type { Burst } from './messages.js';

/**
 * (c) graphql-ws as its manual shows it, with a plain publish/subscribe in memory. Each client's subscription is executed
 * for each event, on the product's public schema, with the event's data in memory: no database, no permissions, no cursor.
 */
const schema = buildPublicSchema(
  await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8'),
);
const topics = new Map<string, Set<PushIterator<object>>>();

for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {}))
  field.subscribe = (_source, { pairingId }: { pairingId: string }) => listen(pairingId);

function listen(topic: string): PushIterator<object> {
  const all = topics.get(topic) ?? new Set();
  topics.set(topic, all);
  const overflow = () => new Error('Too slow.');
  const events = new PushIterator<object>({ limit: 100_000, overflow, onEnd: () => all.delete(events) });
  all.add(events);
  return events;
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
useServer({ schema }, server);
server.on('listening', () => process.send?.((server.address() as { port: number }).port));

process.on('message', async ({ frame, events }: Burst) => {
  const { data } = (JSON.parse(frame) as { payload: ExecutionResult }).payload;
  for (let n = 0; n < events; n++) {
    for (const all of topics.values()) for (const one of all) one.push(data as object);
    await new Promise((resolve) => setImmediate(resolve));
  }
});
process.on('disconnect', () => process.exit());
