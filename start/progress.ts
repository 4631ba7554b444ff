import type { PairingsRpc } from '../services/contracts/pairings-rpc.js';
import type { PeopleRpc } from '../services/contracts/people-rpc.js';
import { startProgress } from '../services/progress/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/http/service-rpc.js';
import { createMailer } from './mailer.js';
import { runService } from './run-service.js';
import { requireSetting, requireUrls } from './shared-bus.js';
import { createRemoteVerifier } from './token-verifiers.js';

/** `npm run start:progress` */
await runService(
  'progress',
  ({ config, ...setting }) => {
    const serviceKey = requireSetting(config, 'SERVICE_KEY');
    const pairings = createRpcClient<PairingsRpc>(requireUrls(config, 'PAIRINGS_URL'), serviceKey);
    const people = createRpcClient<PeopleRpc>(requireUrls(config, 'PEOPLE_URL'), serviceKey);
    return startProgress({
      ...setting,
      ...{ pairings, people, verify: createRemoteVerifier(config) },
      publicUrl: requireSetting(config, 'PUBLIC_URL'),
      sendMail: createMailer(config),
    });
  },
  ({ routes, answers }, config) => [...routes, rpcRoute(answers as never, requireSetting(config, 'SERVICE_KEY'))],
);
