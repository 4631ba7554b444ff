import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadGenerator } from './load-generator.js';
import type { Peer, PeerName } from './peers.js';
import { cpuSeconds, cpuSecondsOfTree, memoryMb } from './processes.js';
import { mixCases, type ScenarioCases, type ScenarioName } from './scenarios.js';

/** What all rounds of one peer at one work came to. */
export interface Figures {
  peer: PeerName;
  /** Of each round. */
  requestsASecond: number[];
  /** Milliseconds, from the shortest to the longest, of all rounds. */
  durationsMs: number[];
  errors: number;
  /** CPU milliseconds a request of the processes that answer, what follows a write included; and of PostgreSQL. */
  serverCpuMs: number;
  postgresCpuMs: number;
  /** CPU milliseconds a request of the clients. */
  loadCpuMs: number;
  memoryMb: number;
}

export interface Rounds {
  rounds: number;
  secondsOfRound: number;
  postmaster: number;
}

/** How many clients do each work. */
export const clientsOf: Record<ScenarioName, number> = { home: 8, search: 8, program: 8, progress: 16, mix: 64 };
const warmUpSeconds = 2;

/**
 * Has each peer do a work in short rounds by turns, so that whatever else the machine does falls on all of them. After
 * what writes, what follows from it is waited for, and counted to it.
 */
export async function measureScenario(
  load: LoadGenerator,
  { work, peers, cases }: { work: ScenarioName; peers: Peer[]; cases: ScenarioCases },
  { rounds, secondsOfRound, postmaster }: Rounds,
): Promise<Figures[]> {
  const all = new Map(peers.map((peer) => [peer, begin(peer.name)]));
  const asked = work === 'mix' ? mixCases(cases) : cases[work];
  const writes = work === 'mix' || work === 'progress';
  for (const peer of peers) {
    await load.prepare(peer.name, peer.url, asked.map(peer.asked));
    await load.run(peer.name, clientsOf[work], warmUpSeconds);
    await waitUntilIdle(peer, postmaster);
  }
  for (let n = 0; n < rounds; n++) {
    for (const peer of peers.map((_, index) => peers[(index + n) % peers.length])) {
      const figures = peer && all.get(peer);
      if (!peer || !figures) continue;
      const [server, postgres] = [await cpuSeconds(peer.pids), await cpuSecondsOfTree(postmaster)];
      const round = await load.run(peer.name, clientsOf[work], secondsOfRound);
      if (writes) await waitUntilIdle(peer, postmaster);
      figures.serverCpuMs += ((await cpuSeconds(peer.pids)) - server) * 1000;
      figures.postgresCpuMs += ((await cpuSecondsOfTree(postmaster)) - postgres) * 1000;
      figures.loadCpuMs += round.loadCpu * 1000;
      figures.requestsASecond.push(round.durationsMs.length / round.seconds);
      figures.durationsMs.push(...round.durationsMs);
      figures.errors += round.errors;
      figures.memoryMb = Math.max(figures.memoryMb, await memoryMb(peer.pids));
      if (round.firstError) console.log(`  ${peer.name}: ${round.firstError}`);
    }
  }
  return [...all.values()].map(perRequest);
}

const begin = (peer: PeerName): Figures => ({
  ...{ peer, requestsASecond: [], durationsMs: [], errors: 0 },
  ...{ serverCpuMs: 0, postgresCpuMs: 0, loadCpuMs: 0, memoryMb: 0 },
});

function perRequest(figures: Figures): Figures {
  const count = figures.durationsMs.length;
  return {
    ...figures,
    durationsMs: figures.durationsMs.toSorted((a, b) => a - b),
    serverCpuMs: figures.serverCpuMs / count,
    postgresCpuMs: figures.postgresCpuMs / count,
    loadCpuMs: figures.loadCpuMs / count,
  };
}

const lookEveryMs = 200;
const longestQuietingMs = 20_000;
/** CPU seconds in that time that a process takes that does nothing but look whether there is something to do. */
const idleCpu = 0.03;

/** Waits until nothing more follows from what was done. */
export async function waitUntilIdle({ pids }: Peer, postmaster: number): Promise<void> {
  const spent = async () => (await cpuSeconds(pids)) + (await cpuSecondsOfTree(postmaster));
  let before = await spent();
  for (const deadline = Date.now() + longestQuietingMs; Date.now() < deadline; ) {
    await sleep(lookEveryMs);
    const now = await spent();
    if (now - before <= idleCpu) return;
    before = now;
  }
}
