import type { PairingsRpc } from '../services/contracts/pairings-rpc.js';
import type { ProgressRpc } from '../services/contracts/progress-rpc.js';
import { startPeople } from '../services/people/main.js';
import { createRpcClient, rpcRoute } from '../services/shared/http/service-rpc.js';
import { loadAuthSecret } from './auth-secret.js';
import { createMailer } from './mailer.js';
import { runService } from './run-service.js';
import { requireSetting, requireUrls } from './shared-bus.js';

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
      exportSources: {
        pairings: createRpcClient<PairingsRpc>(requireUrls(config, 'PAIRINGS_URL'), serviceKey),
        progress: createRpcClient<ProgressRpc>(requireUrls(config, 'PROGRESS_URL'), serviceKey),
      },
    });
  },
  ({ routes, answers }, config) => [...routes, rpcRoute(answers as never, requireSetting(config, 'SERVICE_KEY'))],
);
