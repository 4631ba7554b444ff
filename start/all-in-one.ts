import { createGateway, type Gateway } from '../gateway/gateway.js';
import { graphiqlRoute } from '../gateway/http/graphiql-page.js';
import type { PairingsRpc } from '../services/contracts/pairings-rpc.js';
import type { ProgressRpc } from '../services/contracts/progress-rpc.js';
import { type Pairings, startPairings } from '../services/pairings/main.js';
import type { OidcProvider } from '../services/people/accounts/oidc.js';
import { type People, startPeople } from '../services/people/main.js';
import { type Progress, startProgress } from '../services/progress/main.js';
import type { Bus } from '../services/shared/bus/bus.js';
import { InProcessBus } from '../services/shared/bus/in-process-bus.js';
import type { DatabaseUrls, ServiceName } from '../services/shared/database/service-databases.js';
import { createLocalExecutor } from '../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../services/shared/graphql/subgraph.js';
import type { SendMail } from '../services/shared/mail/mailer.js';
import { pruneDaily } from '../services/shared/runtime/prune-daily.js';
import { sandboxClockRoute, syncSandboxClock } from '../services/shared/runtime/sandbox-clock.js';
import type { ServiceRuntime } from '../services/shared/runtime/service-runtime.js';
import type { Logger } from '../services/shared/telemetry/logger.js';
import { type Clock, SandboxClock, systemClock } from '../services/shared/time/clock.js';
import { createDeferredRpc } from './deferred-rpc.js';
import { exampleQuery } from './example-query.js';
import type { Metrics } from './metrics/metrics.js';
import { createServiceReadiness, readyRoute } from './readiness.js';
import { createGatewayVerifier } from './token-verifiers.js';

export interface AllInOneOptions {
  databases: DatabaseUrls;
  publicUrl: string;
  authSecret: string;
  sendMail: SendMail;
  /** Issuers by which one may sign in. */
  oidcProviders?: OidcProvider[];
  /** Proxies in front whose X-Forwarded-For counts. */
  trustedProxies?: number;
  supergraph: string;
  /** Time that rules see: the machine's, unless a sandbox clock or a frozen one is given. */
  clock?: Clock;
  retentionDays?: number;
  /** Carries events; one of this process alone unless another is given. */
  bus?: Bus;
  logger: Logger;
  onQuery?: (sql: string) => void;
  /** Counts what happens, where that is asked for. */
  metrics?: Metrics | undefined;
}

/** Everything in one process: three services on an in-process bus, and the gateway that calls them without a socket. */
export interface AllInOne {
  people: People;
  pairings: Pairings;
  progress: Progress;
  gateway: Gateway;
  runtimes: ServiceRuntime[];
  close(): Promise<void>;
}

/** Starts it all; the gateway does not listen yet. */
export async function startAllInOne(options: AllInOneOptions): Promise<AllInOne> {
  const { logger, clock = systemClock, metrics } = options;
  const bus = options.bus ?? new InProcessBus(logger);
  const { people, pairings, progress } = await startServices(options, bus, clock);
  const runtimes = [people.runtime, pairings.runtime, progress.runtime];
  if (clock instanceof SandboxClock) await Promise.all(runtimes.map((runtime) => syncSandboxClock(clock, runtime)));
  for (const runtime of runtimes) runtime.start();
  const stopPruning = pruneDaily(runtimes, options.retentionDays ?? 30);
  const services = [people, pairings, progress];
  const readiness = createServiceReadiness({ bus, runtimes });
  let isClosing = false;
  const gateway = await createGateway({
    supergraph: options.supergraph,
    subgraphs: Object.fromEntries(
      services.map(({ subgraph }) => [subgraph.name, createLocalExecutor<object>(subgraph)]),
    ),
    local: services.map(({ subgraph }) => subgraph as Subgraph<object>),
    verify: createGatewayVerifier(people.verify),
    routes: [
      ...people.routes,
      ...progress.routes,
      readyRoute(readiness, () => isClosing),
      graphiqlRoute({ title: 'Jumelage', defaultQuery: exampleQuery }),
      ...(clock instanceof SandboxClock ? [sandboxClockRoute(clock, runtimes)] : []),
    ],
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    log: logger,
    probe: metrics?.gateway,
  });
  metrics?.observe({ gateway, runtimes, readiness });
  return {
    people,
    pairings,
    progress,
    gateway,
    runtimes: runtimes,
    async close() {
      isClosing = true;
      await gateway.close();
      stopPruning();
      await Promise.all(runtimes.map((runtime) => runtime.stop()));
      // Whoever is asked last, since what the others still do may ask people, and would open its database again.
      for (const service of [progress, pairings, people]) await service.close();
      await bus.close();
    },
  };
}

async function startServices(options: AllInOneOptions, bus: Bus, clock: Clock) {
  const { databases, publicUrl, authSecret, sendMail, oidcProviders = [], logger, onQuery, metrics } = options;
  const common = { bus, clock, logger, ...(onQuery && { onQuery }) };
  const probeOf = (name: ServiceName) => ({ probe: metrics?.service(name) });
  const late = { pairings: createDeferredRpc<PairingsRpc>(), progress: createDeferredRpc<ProgressRpc>() };
  const people = await startPeople({
    ...common,
    ...probeOf('people'),
    ...{ databaseUrl: databases.people, publicUrl, authSecret, sendMail, oidcProviders },
    exportSources: { pairings: late.pairings.answers, progress: late.progress.answers },
  });
  const { verify, isSuspended, answers } = people;
  const pairings = await startPairings({
    ...common,
    ...probeOf('pairings'),
    ...{ databaseUrl: databases.pairings, verify, isSuspended, people: answers },
  });
  const known = { verify, isSuspended, pairings: pairings.answers, people: answers, publicUrl, sendMail };
  const progress = await startProgress({
    ...common,
    ...probeOf('progress'),
    ...known,
    databaseUrl: databases.progress,
  });
  late.pairings.arrive(pairings.answers);
  late.progress.arrive(progress.answers);
  return { people, pairings, progress };
}
