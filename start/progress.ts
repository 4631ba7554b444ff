import type { PairingsRpc } from '../services/contracts/pairings-answers.js';
import type { PeopleRpc } from '../services/contracts/people-answers.js';
import { startProgress } from '../services/progress/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/ask.js';
import { requireSetting, requireUrls } from './bus.js';
import { createMailer } from './mail.js';
import { runService } from './serve-service.js';
import { createRemoteVerifier } from './verify.js';

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
