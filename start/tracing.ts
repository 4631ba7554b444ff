import type { Logger } from '../services/shared/telemetry/logger.js';
import { setTracer } from '../services/shared/telemetry/tracing.js';

/** Within the ten seconds that a process has to end. */
const lastBatchMs = 2_000;

/**
 * Whether OpenTelemetry's variables ask for traces: by an address for them, or by `OTEL_TRACES_EXPORTER=otlp` for the
 * usual one. `OTEL_SDK_DISABLED` and `none` turn them off, as it says in its specification; without any, they are off.
 */
export function isTracingEnabled(env: NodeJS.ProcessEnv): boolean {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return false;
  if (env.OTEL_TRACES_EXPORTER) return env.OTEL_TRACES_EXPORTER === 'otlp';
  return Boolean(env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT);
}

/** Begins to trace this process if that is asked for; nothing of OpenTelemetry is loaded otherwise. Answers how to stop. */
export async function startTracing(service: string, log: Logger): Promise<() => Promise<void>> {
  warnOfOthers(process.env, log);
  if (!isTracingEnabled(process.env)) return async () => undefined;
  const { openOtlp } = await import('../services/shared/telemetry/otlp.js');
  const { tracer, close } = openOtlp(service);
  setTracer(tracer);
  return async () => {
    setTracer(undefined);
    await close(lastBatchMs);
  };
}

/** Such variables are often set for a whole cluster: what is asked of others too does not keep us from starting. */
function warnOfOthers(env: NodeJS.ProcessEnv, log: Logger): void {
  const { OTEL_TRACES_EXPORTER: exporter, OTEL_EXPORTER_OTLP_PROTOCOL: usual } = env;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? usual;
  if (exporter && exporter !== 'otlp' && exporter !== 'none')
    log.warn(`OTEL_TRACES_EXPORTER is '${exporter}': traces go by otlp or not at all, so they are off.`);
  if (isTracingEnabled(env) && protocol && !protocol.startsWith('http/'))
    log.warn(`OTEL_EXPORTER_OTLP_PROTOCOL is '${protocol}': traces go over HTTP, as JSON.`);
}
