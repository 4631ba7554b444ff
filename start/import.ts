// `npm run import`: imports a roster from a CSV file.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { importRoster } = await import('./processes/import-roster.js');
await importRoster();
