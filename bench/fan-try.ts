import { measureManyPairings } from './fan/many-pairings.js';
import { measureOnePairing } from './fan/one-pairing.js';

const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);
if (process.argv[2] === 'many')
  await measureManyPairings({
    pairings: number('FAN_PAIRINGS', 2500),
    eventsASecond: number('FAN_RATE', 100),
    seconds: number('FAN_SECONDS', 30),
  });
else
  await measureOnePairing({
    clients: number('FAN_CLIENTS', 5000),
    events: number('FAN_EVENTS', 100),
    rounds: number('FAN_ROUNDS', 3),
  });
