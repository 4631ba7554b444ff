// `npm run bench` and `npm run bench:<name>`: runs one benchmark, named by the first argument.
import { requireSupportedNode } from '../start/node-version.js';

requireSupportedNode();
const { runBenchmark } = await import('./benchmarks.js');
await runBenchmark(process.argv[2], process.argv.slice(3));
