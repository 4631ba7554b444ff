// `npm run start:gateway`: the gateway in its own process.
import { requireSupportedNode } from './node-version.js';

requireSupportedNode();
const { runGateway } = await import('./processes/gateway.js');
await runGateway();
