import { createGateway } from '../../gateway/gateway.js';
import { graphiqlRoute } from '../../gateway/http/graphiql-page.js';
import { createRemoteExecutor } from '../../gateway/remote/remote-subgraph.js';
import { invitationsPath } from '../../services/people/admission/invitation-endpoint.js';
import { maxRosterBytes, programsPath } from '../../services/people/rosters/roster-endpoint.js';
import { calendarPath } from '../../services/progress/calendar/calendar-path.route.js';
import { type Config, readConfig } from '../../services/shared/config.js';
import { serviceNames } from '../../services/shared/database/service-databases.js';
import { InstancePool } from '../../services/shared/http/instances.js';
import { createLogger } from '../../services/shared/telemetry/logger.js';
import { exampleQuery } from '../example-query.js';
import { gatewayReadiness, type ServiceInstances, sandboxClockProxy } from '../gateway-routes.js';
import { startMetrics } from '../metrics/metrics-server.js';
import { readyRoute } from '../readiness.js';
import { requireUrls } from '../required-settings.js';
import { reverseProxy } from '../reverse-proxy.js';
import { type Closeable, runProcess } from '../run-process.js';
import { readSupergraph } from '../supergraph.js';
import { createGatewayVerifier, createRemoteVerifier } from '../token-verifiers.js';
import { startTracing } from '../tracing.js';

/** Runs the gateway until a signal ends the process. */
export function runGateway(): Promise<void> {
  return runProcess(startGateway);
}

async function startGateway(): Promise<Closeable> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = createLogger(config.LOG_LEVEL, 'gateway');
  const stopTracing = await startTracing('jumelage-gateway', log);
  const { metrics, close: closeMetrics } = await startMetrics('gateway', config, log);
  const services = instancesOf(config);
  const readiness = gatewayReadiness(services);
  const remotes = serviceNames.map((name) => [name, createRemote(services[name])] as const);
  let isClosing = false;
  const gateway = await createGateway({
    supergraph: await readSupergraph(),
    subgraphs: Object.fromEntries(remotes.map(([name, remote]) => [name, remote.executor])),
    verify: createGatewayVerifier(createRemoteVerifier(config)),
    routes: [
      ...['/auth/', '/exports/', '/erasures/', '/guides', invitationsPath].map((prefix) =>
        reverseProxy(prefix, services.people),
      ),
      reverseProxy(calendarPath, services.progress),
      reverseProxy(programsPath, services.people, maxRosterBytes),
      readyRoute(readiness, () => isClosing),
      graphiqlRoute({ title: 'Jumelage', defaultQuery: exampleQuery }),
      ...(config.SANDBOX_CLOCK ? [sandboxClockProxy(services)] : []),
    ],
    trustedProxies: config.TRUST_PROXY,
    drainIdleMs: 1_500,
    log,
    probe: metrics?.gateway,
  });
  metrics?.observe({ gateway, readiness });
  const { port } = await gateway.listen(config.PORT, config.HOST);
  console.log(`jumelage gateway is ready on port ${port}`);
  return {
    async close() {
      isClosing = true;
      await gateway.close();
      await Promise.all(remotes.map(([, remote]) => remote.close()));
      await Promise.all([closeMetrics(), stopTracing()]);
    },
  };
}

function instancesOf(config: Config): ServiceInstances {
  return {
    people: new InstancePool(requireUrls(config, 'PEOPLE_URL')),
    pairings: new InstancePool(requireUrls(config, 'PAIRINGS_URL')),
    progress: new InstancePool(requireUrls(config, 'PROGRESS_URL')),
  };
}

function createRemote({ all }: InstancePool<string>) {
  return createRemoteExecutor({ urls: all.map((url) => new URL('/graphql', url).href) });
}
