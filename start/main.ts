// `npm start`: everything in one process.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { runSingleProcess } = await import('./processes/single-process.js');
await runSingleProcess();
