import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoSession, openDemoSession } from '../../demo/demo-session.js';
import { ADD_PROGRESS, CREATE_GOAL, GOAL_UPDATED } from '../../demo/documents.js';
import { openLiveClient } from '../../demo/live-feed.js';
import { stepJoin } from '../../demo/step-join.js';
import { stepPair } from '../../demo/step-pair.js';
import type { Timeline } from '../../demo/timeline.js';
import { startServer } from '../server.js';
import { reportDelays } from './report-delays.js';

const warmUps = 50;
const measured = 300;
const silent: Timeline = { title() {}, step() {}, action() {}, event() {} };

interface Sample {
  answerMs: number;
  /** From the answer of addProgress to the mentor's frame. Negative when the frame arrived first. */
  delayMs: number;
}

/**
 * Measures how long after the answer of `addProgress` the mentor's `goalUpdated` frame arrives, one command after the
 * other. The selection crosses all three subgraphs. Also prints the memory of the process after its start.
 */
export async function measureFrameLatency(): Promise<void> {
  const server = await startServer();
  try {
    const memory = await server.memoryMb();
    const session = await openDemoSession(server.url, silent);
    const pairingId = await stepPair(session, await stepJoin(session));
    const samples = await measure(session, pairingId);
    console.log(`memory after start, without PostgreSQL: ${memory.toFixed(0)} MB (at most 350)`);
    reportDelays(
      'addProgress, from call to durable answer',
      samples.map((sample) => sample.answerMs),
    );
    reportDelays(
      'from the answer to the mentor’s frame (median under 25)',
      samples.map((sample) => sample.delayMs),
    );
  } finally {
    await server.close();
  }
}

async function measure(session: DemoSession, pairingId: string): Promise<Sample[]> {
  const arrived = new Map<string, (at: number) => void>();
  const live = openLiveClient(session.mentor.api);
  live.subscribe<{ goalUpdated: { entry: { text: string } | null } }>(
    { query: GOAL_UPDATED, variables: { pairingId } },
    {
      next: ({ data }) => arrived.get(data?.goalUpdated.entry?.text ?? '')?.(performance.now()),
      error: console.error,
      complete() {},
    },
  );
  await sleep(500);
  const { goal } = await session.mentee.api.mutate<{ goal: { id: string } }>(CREATE_GOAL, {
    input: { pairingId, title: 'Mesurer', horizon: 'SHORT' },
  });
  const samples: Sample[] = [];
  for (let index = 0; index < warmUps + measured; index++) {
    const text = `pas ${index}`;
    const frameAt = new Promise<number>((resolve) => arrived.set(text, resolve));
    const called = performance.now();
    await session.mentee.api.mutate(ADD_PROGRESS, {
      input: { goalId: goal.id, kind: 'DO', text, percent: index % 101 },
    });
    const answered = performance.now();
    const delayMs = (await frameAt) - answered;
    if (index >= warmUps) samples.push({ answerMs: answered - called, delayMs });
  }
  await live.dispose();
  return samples;
}
