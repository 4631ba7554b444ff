import type { Bus } from '../services/shared/bus/bus.js';
import { type Config, readConfig } from '../services/shared/config.js';
import {
  configuredDatabaseUrl,
  ensureDatabase,
  type ServiceName,
} from '../services/shared/database/service-databases.js';
import type { Subgraph } from '../services/shared/graphql/subgraph.js';
import { serveSubgraph } from '../services/shared/graphql/subgraph-server.js';
import type { Route } from '../services/shared/http/http-server.js';
import { pruneDaily } from '../services/shared/runtime/prune-daily.js';
import { sandboxClockRoute, syncSandboxClock } from '../services/shared/runtime/sandbox-clock.js';
import type { ServiceRuntime } from '../services/shared/runtime/service-runtime.js';
import { StartupFault } from '../services/shared/startup-fault.js';
import { createLogger, type Logger } from '../services/shared/telemetry/logger.js';
import type { ServiceProbe } from '../services/shared/telemetry/service-probe.js';
import { type Clock, SandboxClock, systemClock } from '../services/shared/time/clock.js';
import { lockDatabase, withStartupLock } from './database-lock.js';
import { startMetrics } from './metrics/metrics-server.js';
import { createServiceReadiness, readyRoute } from './readiness.js';
import { runProcess } from './run-process.js';
import { openSharedBus } from './shared-bus.js';
import { startTracing } from './tracing.js';

/** What the start of a service receives. */
export interface ServiceDeps {
  config: Config;
  databaseUrl: string;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  probe: ServiceProbe | undefined;
}

interface StartedService {
  subgraph: Subgraph<object>;
  runtime: ServiceRuntime;
  close(): Promise<void>;
}

export interface ServiceProcess<Started extends StartedService> {
  name: ServiceName;
  start(deps: ServiceDeps): Promise<Started>;
  routesOf(started: Started, config: Config): Route[];
}

/**
 * Runs one service in its own process until a signal ends it: its database, NATS as the bus, its subgraph over HTTP and
 * WebSocket, `/healthz`, `/readyz` and the service's routes.
 */
export function runService<Started extends StartedService>(service: ServiceProcess<Started>): Promise<void> {
  const { name } = service;
  return runProcess(async () => {
    const config = readConfig(process.env, process.argv.slice(2));
    const logger = createLogger(config.LOG_LEVEL, name);
    const stopTracing = await startTracing(`jumelage-${name}`, logger);
    const { metrics, close: closeMetrics } = await startMetrics(name, config, logger);
    const probe = metrics?.service(name);
    const bus = await openSharedBus(config, logger);
    const clock = config.SANDBOX_CLOCK ? new SandboxClock() : systemClock;
    const databaseUrl = await databaseUrlOf(config, name);
    const unlock = await lockDatabase(databaseUrl, 'shared');
    const start = () => service.start({ config, databaseUrl, bus, clock, logger, probe });
    const started = await withStartupLock(databaseUrl, start);
    const { runtime, subgraph } = started;
    if (clock instanceof SandboxClock) await syncSandboxClock(clock, runtime);
    runtime.start();
    const stopPruning = pruneDaily([runtime], config.OUTBOX_RETENTION_DAYS);
    const readiness = createServiceReadiness({ bus, runtimes: [runtime] });
    metrics?.observe({ runtimes: [runtime], readiness });
    let isClosing = false;
    const routes = [
      ...service.routesOf(started, config),
      readyRoute(readiness, () => isClosing),
      ...(clock instanceof SandboxClock ? [sandboxClockRoute(clock, [runtime])] : []),
    ];
    const { PORT: port, HOST: host } = config;
    const server = await serveSubgraph(subgraph, { port, host, log: logger, routes, acceptMs: 1_000, probe });
    console.log(`jumelage ${name} is ready on port ${server.port}`);
    return {
      async close() {
        isClosing = true;
        await server.close();
        stopPruning();
        await runtime.stop();
        await started.close();
        await bus.close();
        await unlock();
        await Promise.all([closeMetrics(), stopTracing()]);
      },
    };
  });
}

function databaseUrlOf(config: Config, name: ServiceName): Promise<string> | string {
  const own = configuredDatabaseUrl(config, name);
  if (own) return own;
  if (config.DATABASE_URL) return ensureDatabase(config.DATABASE_URL, name);
  throw new StartupFault(
    `Set DATABASE_URL or ${name.toUpperCase()}_DATABASE_URL: a service in its own process has no embedded PostgreSQL.`,
  );
}
