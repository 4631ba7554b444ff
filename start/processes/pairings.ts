import type { PeopleRpc } from '../../services/contracts/people-rpc.js';
import { startPairings } from '../../services/pairings/main.js';
import { createRpcClient, rpcRoute } from '../../services/shared/http/service-rpc.js';
import { requireSetting, requireUrls } from '../required-settings.js';
import { runService } from '../run-service.js';
import { createRemoteVerifier } from '../token-verifiers.js';

/** Runs the pairings service until a signal ends the process. */
export function runPairings(): Promise<void> {
  return runService({
    name: 'pairings',
    start({ config, ...deps }) {
      const people = createRpcClient<PeopleRpc>(
        requireUrls(config, 'PEOPLE_URL'),
        requireSetting(config, 'SERVICE_KEY'),
      );
      return startPairings({ ...deps, people, verify: createRemoteVerifier(config) });
    },
    routesOf: ({ answers }, config) => [rpcRoute({ ...answers }, requireSetting(config, 'SERVICE_KEY'))],
  });
}
