// `npm run start:progress`: the progress service in its own process.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { runProgress } = await import('./processes/progress.js');
await runProgress();
