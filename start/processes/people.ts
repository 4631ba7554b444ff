import type { PairingsRpc } from '../../services/contracts/pairings-rpc.js';
import type { ProgressRpc } from '../../services/contracts/progress-rpc.js';
import { startPeople } from '../../services/people/main.js';
import { createRpcClient, rpcRoute } from '../../services/shared/http/service-rpc.js';
import { loadAuthSecret } from '../auth-secret.js';
import { createMailer } from '../mailer.js';
import { requireSetting, requireUrls } from '../required-settings.js';
import { runService } from '../run-service.js';

/** Runs the people service until a signal ends the process. */
export function runPeople(): Promise<void> {
  return runService({
    name: 'people',
    async start({ config, ...deps }) {
      const serviceKey = requireSetting(config, 'SERVICE_KEY');
      return startPeople({
        ...deps,
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
    routesOf: ({ routes, answers }, config) => [
      ...routes,
      rpcRoute({ ...answers }, requireSetting(config, 'SERVICE_KEY')),
    ],
  });
}
