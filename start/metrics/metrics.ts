import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Gateway } from '../../gateway/gateway.js';
import type { GatewayProbe } from '../../gateway/telemetry.js';
import type { ServiceRuntime } from '../../services/shared/runtime/service-runtime.js';
import type { ServiceProbe } from '../../services/shared/telemetry/service-probe.js';
import type { Readiness } from '../readiness.js';
import { gatewayMetrics } from './gateway-metrics.js';
import { requestCounter } from './request-counter.js';
import { serviceMetrics } from './service-metrics.js';

/** The metrics of one process, for Prometheus. */
export interface Metrics {
  gateway: GatewayProbe;
  service(name: string): ServiceProbe;
  /** Adds gauges that are read from these at each scrape. */
  observe(followed: { gateway?: Gateway; runtimes?: readonly ServiceRuntime[]; readiness: Readiness }): void;
  /** Returns all metrics in Prometheus's text format. */
  text(): Promise<string>;
  contentType: string;
}

/**
 * Creates the metrics of the process `name`. Every metric has a `service` label, so that one process reports the same as
 * several would. Labels are codes and kinds only, never anything about a person or chosen by a client.
 */
export function openMetrics(name: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, labels: { service: name } });
  const count = requestCounter(registry);
  const gateway = gatewayMetrics(registry, count);
  const services = serviceMetrics(registry, count);
  return {
    gateway: gateway.probe,
    service: services.probe,
    observe({ gateway: followed, runtimes = [], readiness }) {
      if (followed) gateway.follow(followed);
      if (runtimes.length > 0) services.follow(runtimes);
      followReadiness(registry, { name, readiness });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function followReadiness(registry: Registry, { name, readiness }: { name: string; readiness: Readiness }): void {
  new Gauge({
    name: 'jumelage_ready',
    help: '1 or 0 for each check of /readyz.',
    labelNames: ['service', 'check'] as const,
    registers: [registry],
    async collect() {
      for (const [check, answers] of Object.entries(await readiness()))
        this.set({ service: name, check }, Number(answers));
    },
  });
}
