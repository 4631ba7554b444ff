import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient, fetchToken } from '../../demo/client.js';
import { ADD_PROGRESS, GOAL_UPDATED } from '../../demo/documents.js';
import { pollUntil, requireValue } from '../retry.js';
import { monotonicNow, startClientPool } from './client-pool.js';
import { memoryPerClient, openFanFixture } from './fixture.js';
import { addPairs, goalId, pairingId, sessionOf } from './pairs-data.js';
import { reportDelays } from './report-delays.js';

export interface ManyPairingsSize {
  pairings: number;
  eventsASecond: number;
  seconds: number;
}

const warmUpSeconds = 10;

/** What became of one command. */
interface Step {
  calledAt: number;
  answeredAt: number | undefined;
  frames: number[];
}

/**
 * Each pairing's goals are followed by its mentor and its mentee, each resolved for itself. Commands come at an even pace,
 * whether the one before was answered or not; how long after the answer each of the two frames is with its client.
 */
export async function measureManyPairings(size: ManyPairingsSize): Promise<void> {
  const stand = await openFanFixture();
  const crowd = startClientPool(2);
  try {
    await addPairs(stand.databases, size.pairings);
    const tokens = await tokensFor(stand.server.url, 2 * size.pairings);
    const asked = tokens.map((token, n) => ({
      ...{ port: stand.port, token, query: GOAL_UPDATED, variables: { pairingId: pairingId(Math.floor(n / 2)) } },
    }));
    const steps: Step[] = [];
    crowd.onFrame((frame, at) => steps[Number(/"text":"Pas (\d+)"/.exec(frame)?.[1])]?.frames.push(at));
    // The first few make what everybody shares.
    await crowd.connect('first', asked.slice(0, 20), true);
    const before = await stand.server.vitals();
    await crowd.connect('pairs', asked.slice(20), true);
    await sleep(3000);
    console.log(
      `an idle subscriber with an upstream of their own: ${memoryPerClient(before, await stand.server.vitals(), asked.length - 20)}`,
    );
    const write = async (n: number) => {
      const pairing = (n * 7919) % size.pairings;
      const step: Step = { calledAt: monotonicNow(), answeredAt: undefined, frames: [] };
      steps[n] = step;
      const input = { goalId: goalId(pairing), kind: 'DO', text: `Pas ${n}`, percent: 10 + (n % 90) };
      await createApiClient(stand.server.url, requireValue(tokens[2 * pairing + 1])).mutate(ADD_PROGRESS, { input });
      step.answeredAt = monotonicNow();
    };
    await atAnEvenPace(write, size.eventsASecond, warmUpSeconds + size.seconds);
    const measured = steps.slice(warmUpSeconds * size.eventsASecond);
    await pollUntil(
      () => measured.every(({ frames, answeredAt }) => frames.length === 2 && answeredAt !== undefined),
      20_000,
    );
    report(measured, size);
  } finally {
    crowd.close();
    await stand.close();
  }
}

async function tokensFor(url: string, count: number): Promise<string[]> {
  const tokens: string[] = [];
  let next = 0;
  const work = async () => {
    for (let n = next++; n < count; n = next++) tokens[n] = await fetchToken(url, sessionOf(n));
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return tokens;
}

async function atAnEvenPace(work: (n: number) => Promise<void>, aSecond: number, seconds: number): Promise<void> {
  const began = monotonicNow();
  const under: Promise<void>[] = [];
  for (let n = 0; n < aSecond * seconds; n++) {
    const wait = began + (n * 1000) / aSecond - monotonicNow();
    if (wait > 1) await sleep(wait);
    under.push(work(n));
  }
  await Promise.all(under);
}

function report(steps: Step[], { pairings, eventsASecond, seconds }: ManyPairingsSize): void {
  const missing = steps.reduce((sum, { frames }) => sum + Math.max(0, 2 - frames.length), 0);
  console.log(
    `${pairings} pairings, ${2 * pairings} clients, ${eventsASecond} events a second for ${seconds} s: ${missing} frames missing`,
  );
  const of = (since: (step: Step) => number) => steps.flatMap((step) => step.frames.map((at) => at - since(step)));
  reportDelays(
    'addProgress, from call to durable answer',
    steps.map((step) => (step.answeredAt ?? 0) - step.calledAt),
  );
  reportDelays(
    'from the answer to a frame (99th under 100)',
    of(({ answeredAt }) => answeredAt ?? 0),
  );
  reportDelays(
    'from the call to a frame',
    of(({ calledAt }) => calledAt),
  );
}
