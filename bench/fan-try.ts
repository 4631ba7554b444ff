import { measureOnePairing } from './fan/one-pairing.js';

await measureOnePairing({
  clients: Number(process.env.FAN_CLIENTS ?? 5000),
  events: Number(process.env.FAN_EVENTS ?? 100),
  rounds: Number(process.env.FAN_ROUNDS ?? 3),
});
