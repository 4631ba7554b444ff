import type { PairingsRpc } from '../../services/contracts/pairings-rpc.js';
import type { PeopleRpc } from '../../services/contracts/people-rpc.js';
import { startProgress } from '../../services/progress/main.js';
import { createRpcClient, rpcRoute } from '../../services/shared/http/service-rpc.js';
import { createMailer } from '../mailer.js';
import { requireSetting, requireUrls } from '../required-settings.js';
import { runService } from '../run-service.js';
import { createRemoteVerifier } from '../token-verifiers.js';

/** Runs the progress service until a signal ends the process. */
export function runProgress(): Promise<void> {
  return runService({
    name: 'progress',
    start({ config, ...deps }) {
      const serviceKey = requireSetting(config, 'SERVICE_KEY');
      const pairings = createRpcClient<PairingsRpc>(requireUrls(config, 'PAIRINGS_URL'), serviceKey);
      const people = createRpcClient<PeopleRpc>(requireUrls(config, 'PEOPLE_URL'), serviceKey);
      return startProgress({
        ...deps,
        ...{ pairings, people, verify: createRemoteVerifier(config) },
        publicUrl: requireSetting(config, 'PUBLIC_URL'),
        sendMail: createMailer(config),
      });
    },
    routesOf: ({ routes, answers }, config) => [
      ...routes,
      rpcRoute({ ...answers }, requireSetting(config, 'SERVICE_KEY')),
    ],
  });
}
