import { availableParallelism, loadavg } from 'node:os';
import { measureFrameLatency } from './fan/frame-latency.js';
import { measureManyPairings } from './fan/many-pairings.js';
import { measureOnePairing } from './fan/one-pairing.js';

const numberFrom = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

/**
 * `npm run bench:live`: live delivery, in three parts that fan/README.md describes. LIVE_PARTS selects some of them.
 * Server, PostgreSQL and clients share the machine.
 */
export async function benchLive(): Promise<void> {
  const parts = (process.env.LIVE_PARTS ?? 'answer,one,many').split(',');
  console.log(`${availableParallelism()} cores, load before: ${loadavg()[0]?.toFixed(1)}`);
  if (parts.includes('answer')) await measureFrameLatency();
  if (parts.includes('one'))
    await measureOnePairing({
      clients: numberFrom('LIVE_CLIENTS', 5000),
      events: numberFrom('LIVE_EVENTS', 100),
      rounds: numberFrom('LIVE_ROUNDS', 5),
    });
  if (parts.includes('many'))
    await measureManyPairings({
      pairings: numberFrom('LIVE_PAIRINGS', 2500),
      eventsPerSecond: numberFrom('LIVE_RATE', 100),
      seconds: numberFrom('LIVE_SECONDS', 30),
    });
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`);
}
