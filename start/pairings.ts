import type { PeopleRpc } from '../services/contracts/people-rpc.js';
import { startPairings } from '../services/pairings/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/http/service-rpc.js';
import { runService } from './run-service.js';
import { requireSetting, requireUrls } from './shared-bus.js';
import { createRemoteVerifier } from './token-verifiers.js';

/** `npm run start:pairings` */
await runService(
  'pairings',
  ({ config, ...setting }) => {
    const people = createRpcClient<PeopleRpc>(requireUrls(config, 'PEOPLE_URL'), requireSetting(config, 'SERVICE_KEY'));
    return startPairings({ ...setting, people, verify: createRemoteVerifier(config) });
  },
  ({ answers }, config) => [rpcRoute(answers as never, requireSetting(config, 'SERVICE_KEY'))],
);
