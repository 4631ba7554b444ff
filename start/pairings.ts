import type { PeopleRpc } from '../services/contracts/people-answers.js';
import { startPairings } from '../services/pairings/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/ask.js';
import { requireSetting, requireUrls } from './bus.js';
import { runService } from './serve-service.js';
import { createRemoteVerifier } from './verify.js';

/** `npm run start:pairings` */
await runService(
  'pairings',
  ({ config, ...setting }) => {
    const people = createRpcClient<PeopleRpc>(requireUrls(config, 'PEOPLE_URL'), requireSetting(config, 'SERVICE_KEY'));
    return startPairings({ ...setting, people, verify: createRemoteVerifier(config) });
  },
  ({ answers }, config) => [rpcRoute(answers as never, requireSetting(config, 'SERVICE_KEY'))],
);
