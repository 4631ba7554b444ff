import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadGenerator } from './load-generator.js';
import type { Peer, PeerName } from './peers.js';
import { cpuSeconds, cpuSecondsOfTree, memoryMb } from './processes.js';
import { mixCases, type ScenarioCases, type ScenarioName } from './scenarios.js';

/** The figures of one peer in one scenario, over all rounds. */
export interface Figures {
  peer: PeerName;
  /** One value for each round. */
  requestsPerSecond: number[];
  /** The durations of all requests in ms, sorted. */
  durationsMs: number[];
  errors: number;
  /** CPU ms per request of the peer's processes, including the work that a write's events cause. */
  serverCpuMs: number;
  /** CPU ms per request of PostgreSQL. */
  postgresCpuMs: number;
  /** CPU ms per request of the clients. */
  loadCpuMs: number;
  memoryMb: number;
}

export interface Rounds {
  rounds: number;
  secondsOfRound: number;
  postmaster: number;
}

/** How many clients run each scenario. */
export const clientsOf: Record<ScenarioName, number> = { home: 8, search: 8, program: 8, progress: 16, mix: 64 };
const warmUpSeconds = 2;

/**
 * Measures a scenario in short rounds that alternate between the peers, so that other load on the machine affects all of
 * them. After a round with writes, it waits for the work that their events cause, and counts it to the round.
 */
export async function measureScenario(
  load: LoadGenerator,
  { scenario, peers, cases }: { scenario: ScenarioName; peers: Peer[]; cases: ScenarioCases },
  { rounds, secondsOfRound, postmaster }: Rounds,
): Promise<Figures[]> {
  const all = new Map(peers.map((peer) => [peer, emptyFigures(peer.name)]));
  const scenarioCases = scenario === 'mix' ? mixCases(cases) : cases[scenario];
  const writes = scenario === 'mix' || scenario === 'progress';
  for (const peer of peers) {
    await load.prepare(peer.name, peer.url, scenarioCases.map(peer.toRequest));
    await load.run(peer.name, clientsOf[scenario], warmUpSeconds);
    await waitUntilIdle(peer, postmaster);
  }
  for (let n = 0; n < rounds; n++) {
    for (const peer of rotate(peers, n)) {
      const figures = all.get(peer);
      if (!figures) continue;
      const [server, postgres] = [await cpuSeconds(peer.pids), await cpuSecondsOfTree(postmaster)];
      const round = await load.run(peer.name, clientsOf[scenario], secondsOfRound);
      if (writes) await waitUntilIdle(peer, postmaster);
      figures.serverCpuMs += ((await cpuSeconds(peer.pids)) - server) * 1000;
      figures.postgresCpuMs += ((await cpuSecondsOfTree(postmaster)) - postgres) * 1000;
      figures.loadCpuMs += round.loadCpu * 1000;
      figures.requestsPerSecond.push(round.durationsMs.length / round.seconds);
      figures.durationsMs.push(...round.durationsMs);
      figures.errors += round.errors;
      figures.memoryMb = Math.max(figures.memoryMb, await memoryMb(peer.pids));
      if (round.firstError) console.log(`  ${peer.name}: ${round.firstError}`);
    }
  }
  return [...all.values()].map(perRequest);
}

/** Returns the items, beginning with the n-th, so that each round has another order. */
export const rotate = <T>(items: T[], n: number): T[] => {
  const start = n % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
};

const emptyFigures = (peer: PeerName): Figures => ({
  ...{ peer, requestsPerSecond: [], durationsMs: [], errors: 0 },
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

const checkEveryMs = 200;
const maxIdleWaitMs = 20_000;
/** The CPU seconds that an idle process takes in that time for its polling. */
const idleCpu = 0.03;

/** Waits until a peer and PostgreSQL are idle, at most 20 seconds. */
export async function waitUntilIdle({ pids }: Peer, postmaster: number): Promise<void> {
  const spent = async () => (await cpuSeconds(pids)) + (await cpuSecondsOfTree(postmaster));
  let before = await spent();
  for (const deadline = Date.now() + maxIdleWaitMs; Date.now() < deadline; ) {
    await sleep(checkEveryMs);
    const now = await spent();
    if (now - before <= idleCpu) return;
    before = now;
  }
}
