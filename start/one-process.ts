import { createGateway, type Gateway } from '../gateway/gateway.js';
import { graphiqlRoute } from '../gateway/graphiql-page.js';
import type { PairingsAnswers } from '../services/contracts/pairings-answers.js';
import type { ProgressAnswers } from '../services/contracts/progress-answers.js';
import { type Pairings, startPairings } from '../services/pairings/main.js';
import type { PasswordHashing } from '../services/people/accounts/accounts.js';
import type { OidcProvider } from '../services/people/accounts/oidc.js';
import { type People, startPeople } from '../services/people/main.js';
import { type Progress, startProgress } from '../services/progress/main.js';
import type { Bus } from '../services/shared/bus/bus.js';
import { InProcessBus } from '../services/shared/bus/in-process-bus.js';
import { type Clock, SandboxClock, systemClock } from '../services/shared/clock.js';
import type { DatabaseUrls, ServiceName } from '../services/shared/databases.js';
import type { Foundation } from '../services/shared/foundation.js';
import { localExecutor } from '../services/shared/local-executor.js';
import type { Logger } from '../services/shared/logger.js';
import type { SendMail } from '../services/shared/mail/mailer.js';
import { pruneDaily } from '../services/shared/outbox/prune.js';
import { followSandboxClock, sandboxClockRoute } from '../services/shared/sandbox-clock.js';
import type { Subgraph } from '../services/shared/subgraph.js';
import { exampleQuery } from './example-query.js';
import { lateAnswers } from './late-answers.js';
import type { Metrics } from './metrics/metrics.js';
import { readyRoute, serviceReadiness } from './ready-route.js';
import { gatewayVerifier } from './verify.js';

export interface OneProcessOptions {
  databases: DatabaseUrls;
  publicUrl: string;
  authSecret: string;
  sendMail: SendMail;
  /** Issuers by which one may sign in. */
  oidcProviders?: OidcProvider[];
  /** Set by tests, whose accounts are many. @default better-auth's */
  passwordHashing?: PasswordHashing | undefined;
  /** Proxies in front whose X-Forwarded-For counts. */
  trustedProxies?: number;
  supergraph: string;
  /** Time that rules see: the machine's, unless a sandbox clock or a frozen one is given. */
  clock?: Clock;
  retentionDays?: number;
  /** Carries events; one of this process alone unless another is given. */
  bus?: Bus;
  logger: Logger;
  /** How often the job queues are looked at. @default 2 */
  jobPollSeconds?: number | undefined;
  onQuery?: (sql: string) => void;
  /** Counts what happens, where that is asked for. */
  metrics?: Metrics | undefined;
}

/** Everything in one process: three services on an in-process bus, and the gateway that calls them without a socket. */
export interface OneProcess {
  people: People;
  pairings: Pairings;
  progress: Progress;
  gateway: Gateway;
  foundations: Foundation[];
  close(): Promise<void>;
}

/** Starts it all; the gateway does not listen yet. */
export async function startOneProcess(options: OneProcessOptions): Promise<OneProcess> {
  const { logger, clock = systemClock, metrics } = options;
  const bus = options.bus ?? new InProcessBus(logger);
  const { people, pairings, progress } = await startServices(options, bus, clock);
  const foundations = [people.foundation, pairings.foundation, progress.foundation];
  if (clock instanceof SandboxClock)
    await Promise.all(foundations.map((foundation) => followSandboxClock(clock, foundation)));
  for (const foundation of foundations) foundation.start();
  const stopPruning = pruneDaily(foundations, options.retentionDays ?? 30);
  const services = [people, pairings, progress];
  const readiness = serviceReadiness({ bus, foundations });
  let isClosing = false;
  const gateway = await createGateway({
    supergraph: options.supergraph,
    subgraphs: Object.fromEntries(services.map(({ subgraph }) => [subgraph.name, localExecutor<object>(subgraph)])),
    local: services.map(({ subgraph }) => subgraph as Subgraph<object>),
    verify: gatewayVerifier(people.verify),
    routes: [
      ...people.routes,
      ...progress.routes,
      readyRoute(readiness, () => isClosing),
      graphiqlRoute({ title: 'Jumelage', defaultQuery: exampleQuery }),
      ...(clock instanceof SandboxClock ? [sandboxClockRoute(clock, foundations)] : []),
    ],
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    log: logger,
    probe: metrics?.gateway,
  });
  metrics?.follow({ gateway, foundations, readiness });
  return {
    people,
    pairings,
    progress,
    gateway,
    foundations,
    async close() {
      isClosing = true;
      await gateway.close();
      stopPruning();
      await Promise.all(foundations.map((foundation) => foundation.stop()));
      // Whoever is asked last, since what the others still do may ask people, and would open its database again.
      for (const service of [progress, pairings, people]) await service.close();
      await bus.close();
    },
  };
}

async function startServices(options: OneProcessOptions, bus: Bus, clock: Clock) {
  const { databases, publicUrl, authSecret, sendMail, oidcProviders = [], passwordHashing } = options;
  const { logger, jobPollSeconds, onQuery, metrics } = options;
  const common = { bus, clock, logger, ...(onQuery && { onQuery }) };
  const probeOf = (name: ServiceName) => ({ probe: metrics?.service(name) });
  const late = { pairings: lateAnswers<PairingsAnswers>(), progress: lateAnswers<ProgressAnswers>() };
  const people = await startPeople({
    ...common,
    ...probeOf('people'),
    jobPollSeconds,
    ...{ databaseUrl: databases.people, publicUrl, authSecret, sendMail, oidcProviders, passwordHashing },
    others: { pairings: late.pairings.answers, progress: late.progress.answers },
  });
  const { verify, isBarred, answers } = people;
  const pairings = await startPairings({
    ...common,
    ...probeOf('pairings'),
    ...{ databaseUrl: databases.pairings, verify, isBarred, people: answers },
  });
  const known = { verify, isBarred, pairings: pairings.answers, people: answers, publicUrl, sendMail };
  const progress = await startProgress({
    ...common,
    ...probeOf('progress'),
    ...known,
    jobPollSeconds,
    databaseUrl: databases.progress,
  });
  late.pairings.arrive(pairings.answers);
  late.progress.arrive(progress.answers);
  return { people, pairings, progress };
}
