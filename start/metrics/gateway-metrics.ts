import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Gateway } from '../../gateway/gateway.js';
import type { GatewayProbe } from '../../gateway/telemetry.js';
import type { CountRequest } from './request-counter.js';

const service = 'gateway';
const operationBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const deliveryBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Creates the gateway's metrics. */
export function gatewayMetrics(registry: Registry, count: CountRequest) {
  const probe: GatewayProbe = {
    requestAnswered: (answered) => count(service, answered),
    ...operationProbe(registry),
    ...liveProbe(registry),
  };
  return { probe, follow: (gateway: Gateway) => followStreams(registry, gateway) };
}

function operationProbe(registry: Registry): Pick<GatewayProbe, 'operationEnded'> {
  const registers = [registry];
  const operations = new Counter({
    name: 'jumelage_operations_total',
    help: 'GraphQL operations by type and outcome: OK, or the code of the first error. A subscription counts when it opens.',
    labelNames: ['service', 'type', 'code'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'jumelage_operation_duration_seconds',
    help: 'From an operation to its answer; for a subscription, until it is open.',
    labelNames: ['service', 'type'] as const,
    buckets: operationBuckets,
    registers,
  });
  const refused = new Counter({
    name: 'jumelage_operations_refused_total',
    help: 'Operations that asked for too much, by limit.',
    labelNames: ['service', 'limit'] as const,
    registers,
  });
  return {
    operationEnded({ type, code, limit, ms }) {
      operations.inc({ service, type, code });
      if (type !== 'unknown') durations.observe({ service, type }, ms / 1000);
      if (code === 'TOO_COSTLY') refused.inc({ service, limit: limit ?? 'other' });
    },
  };
}

function liveProbe(registry: Registry): Pick<GatewayProbe, 'delivered' | 'streamFailed'> {
  const registers = [registry];
  const delays = new Histogram({
    name: 'jumelage_delivery_delay_seconds',
    help: 'From an event until it was handed to the sockets of all who share it. Measured once for all of them.',
    labelNames: ['service'] as const,
    buckets: deliveryBuckets,
    registers,
  });
  const ended = new Counter({
    name: 'jumelage_subscriptions_ended_total',
    help: 'Subscriptions that the server ended, by code: TOO_SLOW, UNAUTHENTICATED, UNAVAILABLE and others.',
    labelNames: ['service', 'code'] as const,
    registers,
  });
  return {
    delivered: (afterMs) => delays.observe({ service }, afterMs / 1000),
    streamFailed: (code) => ended.inc({ service, code }),
  };
}

function followStreams(registry: Registry, gateway: Gateway): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['service'] as const,
      registers: [registry],
      collect() {
        this.set({ service }, read());
      },
    });
  gauge('jumelage_subscriptions_open', 'Subscriptions that clients have open now.', () => gateway.openStreams());
  gauge('jumelage_subscription_upstreams', 'Subscriptions that these take in the subgraphs.', () =>
    gateway.upstreams(),
  );
  gauge('jumelage_subscriptions_shared_ratio', 'Open subscriptions for each upstream; 0 when there is none.', () =>
    gateway.upstreams() === 0 ? 0 : gateway.openStreams() / gateway.upstreams(),
  );
}
