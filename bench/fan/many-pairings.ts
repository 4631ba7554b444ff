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
  eventsPerSecond: number;
  seconds: number;
}

const warmUpSeconds = 10;

/** The times of one command and its frames, in ms. */
interface CommandTimes {
  calledAt: number;
  answeredAt: number | undefined;
  frames: number[];
}

/**
 * The mentor and the mentee of each pairing subscribe to its goals. Commands are sent at an even pace, whether the
 * previous one was answered or not. Measures how long after the answer each of the two frames arrives.
 */
export async function measureManyPairings(size: ManyPairingsSize): Promise<void> {
  const fixture = await openFanFixture();
  const clients = startClientPool(2);
  try {
    await addPairs(fixture.databases, size.pairings);
    const tokens = await tokensFor(fixture.server.url, 2 * size.pairings);
    const requests = tokens.map((token, n) => ({
      ...{ port: fixture.port, token, query: GOAL_UPDATED, variables: { pairingId: pairingId(Math.floor(n / 2)) } },
    }));
    const commands: CommandTimes[] = [];
    clients.onFrame((frame, at) => commands[Number(/"text":"Pas (\d+)"/.exec(frame)?.[1])]?.frames.push(at));
    // The first clients load what all clients share, so that memory per client is measured without it.
    await clients.connect('first', requests.slice(0, 20), true);
    const before = await fixture.server.vitals();
    await clients.connect('pairs', requests.slice(20), true);
    await sleep(3000);
    console.log(
      `an idle subscriber with its own upstream: ${memoryPerClient(before, await fixture.server.vitals(), requests.length - 20)}`,
    );
    const write = async (n: number) => {
      const pairing = (n * 7919) % size.pairings;
      const command: CommandTimes = { calledAt: monotonicNow(), answeredAt: undefined, frames: [] };
      commands[n] = command;
      const input = { goalId: goalId(pairing), kind: 'DO', text: `Pas ${n}`, percent: 10 + (n % 90) };
      await createApiClient(fixture.server.url, requireValue(tokens[2 * pairing + 1])).mutate(ADD_PROGRESS, { input });
      command.answeredAt = monotonicNow();
    };
    await runAtEvenPace(write, size.eventsPerSecond, warmUpSeconds + size.seconds);
    const measured = commands.slice(warmUpSeconds * size.eventsPerSecond);
    await pollUntil(
      () => measured.every(({ frames, answeredAt }) => frames.length === 2 && answeredAt !== undefined),
      20_000,
    );
    report(measured, size);
  } finally {
    clients.close();
    await fixture.close();
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

async function runAtEvenPace(work: (n: number) => Promise<void>, perSecond: number, seconds: number): Promise<void> {
  const began = monotonicNow();
  const running: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const wait = began + (n * 1000) / perSecond - monotonicNow();
    if (wait > 1) await sleep(wait);
    running.push(work(n));
  }
  await Promise.all(running);
}

function report(commands: CommandTimes[], { pairings, eventsPerSecond, seconds }: ManyPairingsSize): void {
  const missing = commands.reduce((sum, { frames }) => sum + Math.max(0, 2 - frames.length), 0);
  console.log(
    `${pairings} pairings, ${2 * pairings} clients, ${eventsPerSecond} events a second for ${seconds} s: ${missing} frames missing`,
  );
  const delaysFrom = (since: (command: CommandTimes) => number) =>
    commands.flatMap((command) => command.frames.map((at) => at - since(command)));
  reportDelays(
    'addProgress, from call to durable answer',
    commands.map((command) => (command.answeredAt ?? 0) - command.calledAt),
  );
  reportDelays(
    'from the answer to a frame (99th under 100)',
    delaysFrom(({ answeredAt }) => answeredAt ?? 0),
  );
  reportDelays(
    'from the call to a frame',
    delaysFrom(({ calledAt }) => calledAt),
  );
}
