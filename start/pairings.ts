// `npm run start:pairings`: the pairings service in its own process.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { runPairings } = await import('./processes/pairings.js');
await runPairings();
