import type { PairingsRpc } from '../services/contracts/pairings-answers.js';
import type { ProgressRpc } from '../services/contracts/progress-answers.js';
import { startPeople } from '../services/people/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/ask.js';
import { requireSetting, requireUrls } from './bus.js';
import { createMailer } from './mail.js';
import { loadAuthSecret } from './secrets.js';
import { runService } from './serve-service.js';

/** `npm run start:people` */
await runService(
  'people',
  async ({ config, ...setting }) => {
    const serviceKey = requireSetting(config, 'SERVICE_KEY');
    return startPeople({
      ...setting,
      publicUrl: requireSetting(config, 'PUBLIC_URL'),
      authSecret: await loadAuthSecret(config),
      sendMail: createMailer(config),
      oidcProviders: config.OIDC_PROVIDERS,
      others: {
        pairings: createRpcClient<PairingsRpc>(requireUrls(config, 'PAIRINGS_URL'), serviceKey),
        progress: createRpcClient<ProgressRpc>(requireUrls(config, 'PROGRESS_URL'), serviceKey),
      },
    });
  },
  ({ routes, answers }, config) => [...routes, rpcRoute(answers as never, requireSetting(config, 'SERVICE_KEY'))],
);
