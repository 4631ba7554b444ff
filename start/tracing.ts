import type { Logger } from '../services/shared/telemetry/logger.js';
import { setTracer } from '../services/shared/telemetry/tracing.js';

/** How long the last spans may take to be sent; a process has ten seconds to end. */
const lastBatchMs = 2_000;

/**
 * Returns whether OpenTelemetry's variables turn traces on: an endpoint, or `OTEL_TRACES_EXPORTER=otlp` for the default
 * endpoint. `OTEL_SDK_DISABLED=true` and `OTEL_TRACES_EXPORTER=none` turn them off. The default is off.
 */
export function isTracingEnabled(env: NodeJS.ProcessEnv): boolean {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return false;
  if (env.OTEL_TRACES_EXPORTER) return env.OTEL_TRACES_EXPORTER === 'otlp';
  return Boolean(env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT);
}

/** Starts tracing when the environment asks for it, and returns a function that stops it. Otherwise the exporter is not loaded. */
export async function startTracing(service: string, log: Logger): Promise<() => Promise<void>> {
  warnAboutUnsupported(process.env, log);
  if (!isTracingEnabled(process.env)) return async () => undefined;
  const { openOtlp } = await import('../services/shared/telemetry/otlp.js');
  const { tracer, close } = openOtlp(service);
  setTracer(tracer);
  return async () => {
    setTracer(undefined);
    await close(lastBatchMs);
  };
}

/** Warns instead of refusing to start: such variables are often set for a whole cluster. */
function warnAboutUnsupported(env: NodeJS.ProcessEnv, log: Logger): void {
  const { OTEL_TRACES_EXPORTER: exporter, OTEL_EXPORTER_OTLP_PROTOCOL: defaultProtocol } = env;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? defaultProtocol;
  if (exporter && exporter !== 'otlp' && exporter !== 'none')
    log.warn(`OTEL_TRACES_EXPORTER is '${exporter}', but only 'otlp' is supported: traces are off.`);
  if (isTracingEnabled(env) && protocol && !protocol.startsWith('http/'))
    log.warn(`OTEL_EXPORTER_OTLP_PROTOCOL is '${protocol}', but traces are sent over HTTP as JSON.`);
}
