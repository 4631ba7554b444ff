import { createServer } from 'node:http';
import { type Config, readConfig } from '../../services/shared/config.js';
import { drainServer, listenOn } from '../../services/shared/http/http-server.js';
import { StartupFault } from '../../services/shared/startup-fault.js';
import { createLogger } from '../../services/shared/telemetry/logger.js';
import { SandboxClock, ShiftedClock } from '../../services/shared/time/clock.js';
import { loadAuthSecret } from '../auth-secret.js';
import { readyBanner } from '../banner.js';
import { lockDatabase } from '../database-lock.js';
import { openDatabases } from '../databases.js';
import { createMailer } from '../mailer.js';
import { startMetrics } from '../metrics/metrics-server.js';
import { type Closeable, runProcess } from '../run-process.js';
import { openSharedBus } from '../shared-bus.js';
import { readSupergraph } from '../supergraph.js';
import { startTracing } from '../tracing.js';

/** Runs everything in one process until a signal ends it; on the embedded PostgreSQL unless DATABASE_URL names another. */
export function runSingleProcess(): Promise<void> {
  return runProcess(startEverything);
}

async function startEverything(): Promise<Closeable> {
  const config = readConfig(process.env, process.argv.slice(2));
  const supergraph = await readSupergraph();
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    const logger = createLogger(config.LOG_LEVEL, 'jumelage');
    await requireFreePort(config);
    closers.push(await startTracing('jumelage', logger));
    const { metrics, close: closeMetrics } = await startMetrics('jumelage', config, logger);
    closers.push(closeMetrics);
    const databases = await openDatabases(config);
    closers.push(databases.close);
    // Without NATS, events reach this process only, so a second process on the same database would miss them.
    const mode = config.NATS_URL ? 'shared' : 'exclusive';
    for (const url of Object.values(databases.urls)) closers.push(await lockDatabase(url, mode));
    // Imported here: a start that fails above ends after 0.5 s of CPU instead of 3.
    const { startAllInOne } = await import('../all-in-one.js');
    const { clearInterruptedDemo, loadDemo } = await import('../../demo/load.js');
    const all = await startAllInOne({
      databases: databases.urls,
      publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
      authSecret: await loadAuthSecret(config),
      sendMail: createMailer(config),
      oidcProviders: config.OIDC_PROVIDERS,
      trustedProxies: config.TRUST_PROXY,
      supergraph,
      retentionDays: config.OUTBOX_RETENTION_DAYS,
      logger,
      metrics,
      ...(config.NATS_URL && { bus: await openSharedBus(config, logger) }),
      clock: config.SANDBOX_CLOCK ? new SandboxClock() : new ShiftedClock(),
    });
    closers.push(() => all.close());
    const accounts = config.DEMO ? await loadDemo(all) : [];
    if (!config.DEMO) await clearInterruptedDemo(all);
    const { port } = await all.gateway.listen(config.PORT, config.HOST).catch((cause) => portFault(config, cause));
    console.log(readyBanner({ url: config.PUBLIC_URL ?? `http://localhost:${port}`, accounts }));
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Throws StartupFault when the port is in use, before anything else is started. */
async function requireFreePort(config: Config): Promise<void> {
  const probe = createServer();
  await listenOn(probe, config.PORT, config.HOST).catch((cause) => portFault(config, cause));
  await drainServer(probe, { graceMs: 0 });
}

function portFault({ PORT, HOST }: Config, cause: NodeJS.ErrnoException): never {
  if (cause.code === 'EADDRINUSE')
    throw new StartupFault(`Port ${PORT} is in use. Choose another: PORT=${PORT + 1} npm start`);
  throw new StartupFault(`Cannot listen on ${HOST}, port ${PORT}: ${cause.message}`);
}
