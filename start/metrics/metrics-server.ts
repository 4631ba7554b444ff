import type { Config } from '../../services/shared/config.js';
import { createHttpServer, drainServer, listenOn } from '../../services/shared/http/http-server.js';
import { StartupFault } from '../../services/shared/startup-fault.js';
import type { Logger } from '../../services/shared/telemetry/logger.js';
import type { Metrics } from './metrics.js';

const drainMs = 500;

/** The metrics of a process, and the server that exposes them. */
export interface MetricsServer {
  /** Undefined when METRICS_PORT is not set; then nothing is measured. */
  metrics: Metrics | undefined;
  close(): Promise<void>;
}

/**
 * Serves `/metrics` on METRICS_PORT, and prints that port. The port is separate from the public one because the use of a
 * server is not public. Throws StartupFault when it cannot listen there.
 */
export async function startMetrics(name: string, config: Config, log: Logger): Promise<MetricsServer> {
  if (config.METRICS_PORT === undefined) return { metrics: undefined, close: async () => undefined };
  const { openMetrics } = await import('./metrics.js');
  const metrics = openMetrics(name);
  const server = createHttpServer({
    handle: (request) => answer(request, metrics),
    maxBodyBytes: 0,
    tooLarge: () => new Response(null, { status: 413 }),
    log,
  });
  const { METRICS_PORT, METRICS_HOST } = config;
  const { port } = await listenOn(server, METRICS_PORT, METRICS_HOST).catch((cause) => {
    throw new StartupFault(`Metrics cannot be served on ${METRICS_HOST}, port ${METRICS_PORT}: ${cause.message}`);
  });
  console.log(`jumelage ${name} serves its metrics on port ${port}`);
  return { metrics, close: () => drainServer(server, { graceMs: drainMs }) };
}

async function answer(request: Request, metrics: Metrics): Promise<Response> {
  if (new URL(request.url).pathname !== '/metrics') return new Response('Not found', { status: 404 });
  return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
}
