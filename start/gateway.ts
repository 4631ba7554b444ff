import { createGateway } from '../gateway/gateway.js';
import { graphiqlRoute } from '../gateway/graphiql-page.js';
import { type RemoteSubgraph, remoteExecutor } from '../gateway/remote-subgraph.js';
import { invitationsPath, programsPath, rosterBytes } from '../services/people/programmes/paths.js';
import { calendarPath } from '../services/progress/calendar/path.js';
import type { Config } from '../services/shared/config.js';
import { readConfig } from '../services/shared/config.js';
import { type ServiceName, serviceNames } from '../services/shared/databases.js';
import type { Route } from '../services/shared/http-server.js';
import { createLogger } from '../services/shared/logger.js';
import { required } from './bus.js';
import { exampleQuery } from './example-query.js';
import { handOn } from './hand-on.js';
import { startMetrics } from './metrics/serve.js';
import { runProcess } from './process.js';
import { type Readiness, readinessOf, readyRoute } from './ready-route.js';
import { readSupergraph } from './supergraph.js';
import { startTracing } from './tracing.js';
import { gatewayVerifier, remoteVerifier } from './verify.js';

type Urls = Record<ServiceName, string>;

/** Moves the clock of each service, twice, since what falls due in one may make something due in another. */
function sandboxClock(urls: Urls): Route {
  return {
    prefix: '/sandbox/clock',
    async handle(request) {
      const body = await request.text();
      const move = (url: string, text: string) =>
        fetch(new URL('/sandbox/clock', url), { method: request.method, ...(text && { body: text }) });
      let last = await move(urls.people, body);
      if (!last.ok || request.method !== 'POST') return last;
      const { now } = (await last.json()) as { now: string };
      for (const url of [urls.pairings, urls.progress, ...Object.values(urls)])
        last = await move(url, JSON.stringify({ now }));
      return last;
    },
  };
}

/** Longer than a service takes to find out about itself. */
const answerWithinMs = 3_000;

function gatewayReadiness(urls: Urls): Readiness {
  const ask = (url: string) => () =>
    fetch(new URL('/readyz', url), { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) }).then(
      ({ ok }) => ok,
      () => false,
    );
  return readinessOf(Object.fromEntries(serviceNames.map((name) => [`subgraph ${name}`, ask(urls[name])])));
}

function urlsOf(config: Config): Urls {
  return {
    people: required(config, 'PEOPLE_URL'),
    pairings: required(config, 'PAIRINGS_URL'),
    progress: required(config, 'PROGRESS_URL'),
  };
}

function remoteOf(url: string): RemoteSubgraph {
  return remoteExecutor({ urls: [new URL('/graphql', url).href] });
}

/** `npm run start:gateway` */
await runProcess(async () => {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = createLogger(config.LOG_LEVEL, 'gateway');
  const stopTracing = await startTracing('jumelage-gateway', log);
  const { metrics, close: closeMetrics } = await startMetrics('gateway', config, log);
  const urls = urlsOf(config);
  const readiness = gatewayReadiness(urls);
  const remotes = serviceNames.map((name) => [name, remoteOf(urls[name])] as const);
  const gateway = await createGateway({
    supergraph: await readSupergraph(),
    subgraphs: Object.fromEntries(remotes.map(([name, remote]) => [name, remote.executor])),
    verify: gatewayVerifier(remoteVerifier(config)),
    routes: [
      ...['/auth/', '/exports/', '/erasures/', '/guides', invitationsPath].map((prefix) => handOn(prefix, urls.people)),
      handOn(calendarPath, urls.progress),
      handOn(programsPath, urls.people, rosterBytes),
      readyRoute(readiness),
      graphiqlRoute({ title: 'Jumelage', defaultQuery: exampleQuery }),
      ...(config.SANDBOX_CLOCK ? [sandboxClock(urls)] : []),
    ],
    trustedProxies: config.TRUST_PROXY,
    log,
    probe: metrics?.gateway,
  });
  metrics?.follow({ gateway, readiness });
  const { port } = await gateway.listen(config.PORT, config.HOST);
  console.log(`jumelage gateway is ready on port ${port}`);
  return {
    async close() {
      await gateway.close();
      await Promise.all(remotes.map(([, remote]) => remote.close()));
      await Promise.all([closeMetrics(), stopTracing()]);
    },
  };
});
