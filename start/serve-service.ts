import type { Bus } from '../services/shared/bus/bus.js';
import { type Clock, SandboxClock, systemClock } from '../services/shared/clock.js';
import { type Config, readConfig } from '../services/shared/config.js';
import { ensureDatabase, ownDatabaseUrl, type ServiceName } from '../services/shared/databases.js';
import type { Foundation } from '../services/shared/foundation.js';
import type { Route } from '../services/shared/http-server.js';
import { createLogger, type Logger } from '../services/shared/logger.js';
import { pruneDaily } from '../services/shared/outbox/prune.js';
import { followSandboxClock, sandboxClockRoute } from '../services/shared/sandbox-clock.js';
import type { ServiceProbe } from '../services/shared/service-probe.js';
import { StartupFault } from '../services/shared/startup-fault.js';
import type { Subgraph } from '../services/shared/subgraph.js';
import { serveSubgraph } from '../services/shared/subgraph-server.js';
import { openSharedBus } from './bus.js';
import { lockDatabase, oneStartAtATime } from './lock.js';
import { startMetrics } from './metrics/serve.js';
import { runProcess } from './process.js';
import { readyRoute, serviceReadiness } from './ready-route.js';
import { startTracing } from './tracing.js';

/** What a service's own start is given. */
export interface ServiceSetting {
  config: Config;
  databaseUrl: string;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  probe: ServiceProbe | undefined;
}

interface StartedService {
  subgraph: Subgraph<object>;
  foundation: Foundation;
  close(): Promise<void>;
}

/**
 * Runs one service as a process of its own, until it is told to end: its database, NATS as the bus, its subgraph over
 * HTTP and WebSocket, `/healthz`, `/readyz` and its own routes.
 */
export function runService<Started extends StartedService>(
  name: ServiceName,
  start: (setting: ServiceSetting) => Promise<Started>,
  routesOf: (started: Started, config: Config) => Route[],
): Promise<void> {
  return runProcess(async () => {
    const config = readConfig(process.env, process.argv.slice(2));
    const logger = createLogger(config.LOG_LEVEL, name);
    const stopTracing = await startTracing(`jumelage-${name}`, logger);
    const { metrics, close: closeMetrics } = await startMetrics(name, config, logger);
    const probe = metrics?.service(name);
    const bus = await openSharedBus(config, logger);
    const clock = config.SANDBOX_CLOCK ? new SandboxClock() : systemClock;
    const databaseUrl = await databaseOf(config, name);
    const unlock = await lockDatabase(databaseUrl, 'shared');
    const begin = () => start({ config, databaseUrl, bus, clock, logger, probe });
    const started = await oneStartAtATime(databaseUrl, begin);
    const { foundation, subgraph } = started;
    if (clock instanceof SandboxClock) await followSandboxClock(clock, foundation);
    foundation.start();
    const stopPruning = pruneDaily([foundation], config.OUTBOX_RETENTION_DAYS);
    const readiness = serviceReadiness({ bus, foundations: [foundation] });
    metrics?.follow({ foundations: [foundation], readiness });
    let isClosing = false;
    const routes = [
      ...routesOf(started, config),
      readyRoute(readiness, () => isClosing),
      ...(clock instanceof SandboxClock ? [sandboxClockRoute(clock, [foundation])] : []),
    ];
    const { PORT: port, HOST: host } = config;
    const server = await serveSubgraph(subgraph, { port, host, log: logger, routes, acceptMs: 1_000, probe });
    console.log(`jumelage ${name} is ready on port ${server.port}`);
    return {
      async close() {
        isClosing = true;
        await server.close();
        stopPruning();
        await foundation.stop();
        await started.close();
        await bus.close();
        await unlock();
        await Promise.all([closeMetrics(), stopTracing()]);
      },
    };
  });
}

function databaseOf(config: Config, name: ServiceName): Promise<string> | string {
  const own = ownDatabaseUrl(config, name);
  if (own) return own;
  if (config.DATABASE_URL) return ensureDatabase(config.DATABASE_URL, name);
  throw new StartupFault(
    `Set DATABASE_URL or ${name.toUpperCase()}_DATABASE_URL: a process of its own has no embedded PostgreSQL.`,
  );
}
