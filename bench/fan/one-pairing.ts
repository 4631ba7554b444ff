import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADD_PROGRESS, GOAL_UPDATED } from '../../demo/documents.js';
import { cpuMs } from '../server.js';
import { makePair, type SoakPair } from '../soak/fixtures.js';
import { type ClientPool, monotonicNow, startClientPool } from './client-pool.js';
import { type FanFixture, memoryPerClient, openFanFixture } from './fixture.js';
import { runSql } from './pairs-data.js';

export interface FanOutSize {
  clients: number;
  /** Events of one burst. */
  events: number;
  rounds: number;
}

type PeerName = 'bare' | 'ours' | 'perClient';
type Rates = Record<PeerName, number[]>;

/** How many commands run at the same time. */
const atOnce = 10;

/**
 * All clients subscribe to the goals of one pairing, half as its mentor and half as its mentee. Alternating: (a) a bare
 * server sends the product's frames, (b) the product, (c) a server that executes each client's subscription separately.
 */
export async function measureOnePairing(size: FanOutSize): Promise<void> {
  const fixture = await openFanFixture();
  const { server } = fixture;
  const peers = {
    bare: fork(new URL('bare.js', import.meta.url)),
    perClient: fork(new URL('per-client.js', import.meta.url)),
  };
  const clients = startClientPool(2);
  try {
    const ports = {
      bare: await portOf(peers.bare),
      perClient: await portOf(peers.perClient),
      ours: fixture.port,
    };
    const pair = await makePair(server.url);
    await clients.connect('ours', await requestsOf(pair, ports.ours, 2));
    await write(clients, pair, size.events);
    await clients.leave('ours');
    const before = await server.vitals();
    await clients.connect('ours', await requestsOf(pair, ports.ours, size.clients));
    await sleep(2000);
    const after = await server.vitals();
    console.log(`an idle subscriber of a shared stream: ${memoryPerClient(before, after, size.clients)}`);
    for (const name of ['bare', 'perClient'] as const)
      await clients.connect(name, await requestsOf(pair, ports[name], size.clients));
    const bursts: Record<PeerName, () => Promise<number>> = {
      bare: () => sendBurst(clients, 'bare', peers.bare, size.events),
      ours: () => recordAgain(clients, fixture, pair, size.events),
      perClient: () => sendBurst(clients, 'perClient', peers.perClient, size.events),
    };
    const rates: Rates = { bare: [], ours: [], perClient: [] };
    const cpuRates: Rates = { bare: [], ours: [], perClient: [] };
    const cpu: Record<PeerName, () => Promise<number>> = {
      bare: () => cpuMs(peers.bare.pid),
      ours: () => server.cpuMs(),
      perClient: () => cpuMs(peers.perClient.pid),
    };
    const frame = Buffer.byteLength(clients.sample());
    console.log(`${size.clients} clients, bursts of ${size.events} events, frames of ${frame} bytes`);
    for (let round = 0; round <= size.rounds; round++)
      for (const name of ['bare', 'ours', 'perClient'] as const) {
        const before = await cpu[name]();
        const ms = await bursts[name]();
        const rate = (size.events * size.clients * 1000) / ms;
        const cpuRate = (size.events * size.clients * 1000) / ((await cpu[name]()) - before);
        const what = `${Math.round(rate)} deliveries a second, ${Math.round(cpuRate)} per second of its CPU`;
        console.log(`${round ? `round ${round}` : 'warm-up'}: ${name} ${what}`);
        if (round) rates[name].push(rate);
        if (round) cpuRates[name].push(cpuRate);
      }
    report('deliveries a second', rates);
    report('deliveries a second of the server’s CPU', cpuRates);
  } finally {
    clients.close();
    for (const child of Object.values(peers)) child.disconnect();
    await fixture.close();
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = await once(child, 'message');
  return port as number;
}

async function requestsOf({ mentor, mentee, pairingId }: SoakPair, port: number, count: number) {
  const tokens = [await mentor.token(), await mentee.token()];
  return Array.from({ length: count }, (_, n) => ({
    ...{ port, token: tokens[n % 4 < 2 ? 0 : 1] ?? '', query: GOAL_UPDATED, variables: { pairingId } },
  }));
}

/** Returns how long it takes from the first command until the last client has the last frame, in ms. */
async function write(clients: ClientPool, { mentee, goalId }: SoakPair, events: number): Promise<number> {
  const api = await mentee.freshClient();
  const { done } = await clients.expect('ours', events);
  const began = monotonicNow();
  let next = 0;
  const work = async () => {
    while (next < events) {
      const text = `Pas ${String(next++).padStart(6, '0')}`;
      await api.mutate(ADD_PROGRESS, { input: { goalId, kind: 'DO', text, percent: 10 + (next % 90) } });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return (await done).at - began;
}

/** Records the newest events of the pairing again, in one transaction. Returns how long until all clients have all, in ms. */
async function recordAgain(
  clients: ClientPool,
  { databases }: FanFixture,
  { pairingId }: SoakPair,
  events: number,
): Promise<number> {
  const { done } = await clients.expect('ours', events);
  const began = monotonicNow();
  await runSql(
    databases.progress,
    `insert into outbox (event_id, type, streams, actor_id, at, payload)
      select uuidv7(), type, streams, actor_id, now(), payload from (
        select * from outbox where type = 'GoalProgressed' and streams @> array['${pairingId}'::uuid]
        order by xid desc, id desc limit ${events}) newest
      order by xid, id;
    notify jumelage, 'outbox'`,
  );
  return (await done).at - began;
}

async function sendBurst(clients: ClientPool, name: PeerName, child: ChildProcess, events: number): Promise<number> {
  const { done } = await clients.expect(name, events);
  const began = monotonicNow();
  child.send({ frame: clients.sample(), events });
  return (await done).at - began;
}

function report(what: string, rates: Rates): void {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [bare, ours, perClient] = [median(rates.bare), median(rates.ours), median(rates.perClient)];
  console.log(`${what}, medians:`);
  console.log(`  (a) bare ws server: ${Math.round(bare)}`);
  console.log(`  (b) ours: ${Math.round(ours)}, ${(ours / bare).toFixed(2)} times (a), at least 0.7`);
  console.log(
    `  (c) graphql-ws, each executed separately: ${Math.round(perClient)}; ours ${(ours / perClient).toFixed(1)} times (c), at least 10`,
  );
}
