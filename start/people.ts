// `npm run start:people`: the people service in its own process.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { runPeople } = await import('./processes/people.js');
await runPeople();
