import { availableParallelism, loadavg } from 'node:os';
import { measureFrameLatency } from './fan/frame-latency.js';
import { measureManyPairings } from './fan/many-pairings.js';
import { measureOnePairing } from './fan/one-pairing.js';

const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);
const parts = (process.env.LIVE_PARTS ?? 'answer,one,many').split(',');

/**
 * `npm run bench:live`: live delivery, in three parts (README.md says what each compares); LIVE_PARTS names some of them.
 * Server, PostgreSQL and clients share the machine.
 */
console.log(`${availableParallelism()} cores, load before: ${loadavg()[0]?.toFixed(1)}`);
if (parts.includes('answer')) await measureFrameLatency();
if (parts.includes('one'))
  await measureOnePairing({
    clients: number('LIVE_CLIENTS', 5000),
    events: number('LIVE_EVENTS', 100),
    rounds: number('LIVE_ROUNDS', 5),
  });
if (parts.includes('many'))
  await measureManyPairings({
    pairings: number('LIVE_PAIRINGS', 2500),
    eventsASecond: number('LIVE_RATE', 100),
    seconds: number('LIVE_SECONDS', 30),
  });
console.log(`load after: ${loadavg()[0]?.toFixed(1)}`);
