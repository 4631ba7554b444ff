import { createGateway, type Gateway } from '../gateway/gateway.js';
import { graphiqlRoute } from '../gateway/http/graphiql-page.js';
import { type Pairings, startPairings } from '../services/pairings/main.js';
import type { PasswordHashing } from '../services/people/accounts/accounts.js';
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
import { createDeferredExportRpc } from './deferred-export-rpc.js';
import { exampleQuery } from './example-query.js';
import type { Metrics } from './metrics/metrics.js';
import { createServiceReadiness, readyRoute } from './readiness.js';
import { createGatewayVerifier } from './token-verifiers.js';

export interface AllInOneOptions {
  databases: DatabaseUrls;
  publicUrl: string;
  authSecret: string;
  sendMail: SendMail;
  /** OpenID Connect issuers that people may sign in with. */
  oidcProviders?: OidcProvider[];
  /** Set by tests, which open many accounts. @default the hashing of better-auth */
  passwordHashing?: PasswordHashing | undefined;
  /** How many proxies in front of this server are trusted to set X-Forwarded-For. @default 0 */
  trustedProxies?: number;
  supergraph: string;
  /** The clock that every rule reads. @default the machine's clock */
  clock?: Clock;
  retentionDays?: number;
  /** Carries events between services. @default a bus within this process */
  bus?: Bus;
  logger: Logger;
  /** Seconds between two polls of the job queues. @default 2 */
  jobPollSeconds?: number | undefined;
  onQuery?: (sql: string) => void;
  /** Set when METRICS_PORT is set. */
  metrics?: Metrics | undefined;
}

/** The three services on one bus, and the gateway, which calls them without a socket. */
export interface AllInOne {
  people: People;
  pairings: Pairings;
  progress: Progress;
  gateway: Gateway;
  runtimes: ServiceRuntime[];
  close(): Promise<void>;
}

/** Starts the services and the gateway. The gateway does not listen yet. */
export async function startAllInOne(options: AllInOneOptions): Promise<AllInOne> {
  const { logger, clock = systemClock, metrics } = options;
  const bus = options.bus ?? new InProcessBus(logger);
  const { people, pairings, progress } = await startServices(options, bus, clock);
  const runtimes = [people.runtime, pairings.runtime, progress.runtime];
  if (clock instanceof SandboxClock) await Promise.all(runtimes.map((runtime) => syncSandboxClock(clock, runtime)));
  for (const runtime of runtimes) runtime.start();
  const stopPruning = pruneDaily(runtimes, options.retentionDays ?? 30);
  const subgraphs: Subgraph<object>[] = [people.subgraph, pairings.subgraph, progress.subgraph];
  const readiness = createServiceReadiness({ bus, runtimes });
  let isClosing = false;
  const gateway = await createGateway({
    supergraph: options.supergraph,
    subgraphs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, createLocalExecutor(subgraph)])),
    local: subgraphs,
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
    runtimes,
    async close() {
      isClosing = true;
      await gateway.close();
      stopPruning();
      await Promise.all(runtimes.map((runtime) => runtime.stop()));
      // People closes last: work of the other two may still call it, which would open its database again.
      for (const service of [progress, pairings, people]) await service.close();
      await bus.close();
    },
  };
}

async function startServices(options: AllInOneOptions, bus: Bus, clock: Clock) {
  const { databases, publicUrl, authSecret, sendMail, oidcProviders = [], passwordHashing } = options;
  const { logger, jobPollSeconds, onQuery, metrics } = options;
  const common = { bus, clock, logger, ...(onQuery && { onQuery }) };
  const probeOf = (name: ServiceName) => ({ probe: metrics?.service(name) });
  // People starts first, and later asks the other two for their part of a data export.
  const deferred = { pairings: createDeferredExportRpc(), progress: createDeferredExportRpc() };
  const people = await startPeople({
    ...common,
    ...probeOf('people'),
    jobPollSeconds,
    ...{ databaseUrl: databases.people, publicUrl, authSecret, sendMail, oidcProviders, passwordHashing },
    exportSources: { pairings: deferred.pairings.rpc, progress: deferred.progress.rpc },
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
    jobPollSeconds,
    databaseUrl: databases.progress,
  });
  deferred.pairings.provide(pairings.answers);
  deferred.progress.provide(progress.answers);
  return { people, pairings, progress };
}
