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
  /** Of one burst. */
  events: number;
  rounds: number;
}

type Name = 'bare' | 'ours' | 'perClient';
type Rates = Record<Name, number[]>;

/** Commands that are under way at once. */
const atOnce = 10;

/**
 * All follow the goals of one pairing, half as its mentor, half as its mentee. By turns: (a) a bare server sends the bytes
 * of ours, (b) ours from the commands on, (c) each client's subscription is executed for itself.
 */
export async function measureOnePairing(size: FanOutSize): Promise<void> {
  const stand = await openFanFixture();
  const { server } = stand;
  const others = {
    bare: fork(new URL('bare.js', import.meta.url)),
    perClient: fork(new URL('per-client.js', import.meta.url)),
  };
  const crowd = startClientPool(2);
  try {
    const ports = {
      bare: await portOf(others.bare),
      perClient: await portOf(others.perClient),
      ours: stand.port,
    };
    const pair = await makePair(server.url);
    await crowd.connect('ours', await askedOf(pair, ports.ours, 2));
    await write(crowd, pair, size.events);
    await crowd.leave('ours');
    const before = await server.vitals();
    await crowd.connect('ours', await askedOf(pair, ports.ours, size.clients));
    await sleep(2000);
    const after = await server.vitals();
    console.log(`an idle subscriber of a shared stream: ${memoryPerClient(before, after, size.clients)}`);
    for (const name of ['bare', 'perClient'] as const)
      await crowd.connect(name, await askedOf(pair, ports[name], size.clients));
    const bursts: Record<Name, () => Promise<number>> = {
      bare: () => other(crowd, 'bare', others.bare, size.events),
      ours: () => retell(crowd, stand, pair, size.events),
      perClient: () => other(crowd, 'perClient', others.perClient, size.events),
    };
    const rates: Rates = { bare: [], ours: [], perClient: [] };
    const ofCpu: Rates = { bare: [], ours: [], perClient: [] };
    const cpu: Record<Name, () => Promise<number>> = {
      bare: () => cpuMs(others.bare.pid),
      ours: () => server.cpuMs(),
      perClient: () => cpuMs(others.perClient.pid),
    };
    const frame = Buffer.byteLength(crowd.sample());
    console.log(`${size.clients} clients, bursts of ${size.events} events, frames of ${frame} bytes`);
    for (let round = 0; round <= size.rounds; round++)
      for (const name of ['bare', 'ours', 'perClient'] as const) {
        const before = await cpu[name]();
        const ms = await bursts[name]();
        const rate = (size.events * size.clients * 1000) / ms;
        const rateOfCpu = (size.events * size.clients * 1000) / ((await cpu[name]()) - before);
        const what = `${Math.round(rate)} deliveries a second, ${Math.round(rateOfCpu)} a second of its CPU`;
        console.log(`${round ? `round ${round}` : 'warm-up'}: ${name} ${what}`);
        if (round) rates[name].push(rate);
        if (round) ofCpu[name].push(rateOfCpu);
      }
    report('deliveries a second', rates);
    report('deliveries a second of the server’s CPU', ofCpu);
  } finally {
    crowd.close();
    for (const child of Object.values(others)) child.disconnect();
    await stand.close();
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = await once(child, 'message');
  return port as number;
}

async function askedOf({ mentor, mentee, pairingId }: SoakPair, port: number, count: number) {
  const tokens = [await mentor.token(), await mentee.token()];
  return Array.from({ length: count }, (_, n) => ({
    ...{ port, token: tokens[n % 4 < 2 ? 0 : 1] ?? '', query: GOAL_UPDATED, variables: { pairingId } },
  }));
}

/** From the first command until the last client has the last frame, in ms. */
async function write(crowd: ClientPool, { mentee, goalId }: SoakPair, events: number): Promise<number> {
  const api = await mentee.freshClient();
  const { done } = await crowd.expect('ours', events);
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

/** The newest events of the pairing are recorded once more, in one transaction: from its beginning until all have all. */
async function retell(
  crowd: ClientPool,
  { databases }: FanFixture,
  { pairingId }: SoakPair,
  events: number,
): Promise<number> {
  const { done } = await crowd.expect('ours', events);
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

async function other(crowd: ClientPool, name: Name, child: ChildProcess, events: number): Promise<number> {
  const { done } = await crowd.expect(name, events);
  const began = monotonicNow();
  child.send({ frame: crowd.sample(), events });
  return (await done).at - began;
}

function report(what: string, rates: Rates): void {
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [bare, ours, perClient] = [middle(rates.bare), middle(rates.ours), middle(rates.perClient)];
  console.log(`${what}, medians:`);
  console.log(`  (a) bare ws server: ${Math.round(bare)}`);
  console.log(`  (b) ours: ${Math.round(ours)}, ${(ours / bare).toFixed(2)} times (a), at least 0.7`);
  console.log(
    `  (c) graphql-ws, each for itself: ${Math.round(perClient)}; ours ${(ours / perClient).toFixed(1)} times (c), at least 10`,
  );
}
