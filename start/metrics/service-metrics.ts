import { Counter, Gauge, type Registry } from 'prom-client';
import { TtlCache } from '../../services/shared/cache/ttl-cache.js';
import { type Lag, measureLag } from '../../services/shared/runtime/lag.js';
import type { ServiceRuntime } from '../../services/shared/runtime/service-runtime.js';
import type { ServiceProbe } from '../../services/shared/telemetry/service-probe.js';
import type { CountRequest } from './request-counter.js';

/** Long enough that one scrape measures each database once for all of its gauges. */
const cacheMs = 500;
const answerWithinMs = 2_000;

/** Creates the services' metrics. */
export function serviceMetrics(registry: Registry, count: CountRequest) {
  const registers = [registry];
  const events = new Counter({
    name: 'jumelage_event_failures_total',
    help: 'Events of other services that could not be handled and are tried again. Later events wait.',
    labelNames: ['service', 'type'] as const,
    registers,
  });
  const due = new Counter({
    name: 'jumelage_due_failures_total',
    help: 'Due rows that failed and were postponed.',
    labelNames: ['service', 'kind'] as const,
    registers,
  });
  const jobs = new Counter({
    name: 'jumelage_jobs_total',
    help: 'Tries of jobs by outcome: done, failed (will be tried again), given up (the last try failed).',
    labelNames: ['service', 'queue', 'outcome'] as const,
    registers,
  });
  const probe = (service: string): ServiceProbe => ({
    requestAnswered: (answered) => count(service, answered),
    eventFailed: (type) => events.inc({ service, type }),
    dueFailed: (kind) => due.inc({ service, kind }),
    jobTried: (queue, outcome) => jobs.inc({ service, queue, outcome }),
  });
  return { probe, follow: (runtimes: readonly ServiceRuntime[]) => followAll(registry, runtimes) };
}

const lagGauges: Record<keyof Lag, { name: string; help: string; read(lag: Lag): number }> = {
  unpublished: {
    name: 'jumelage_outbox_unpublished_events',
    help: 'Events that are recorded and not published yet, counted up to 10000. The same on each instance of a service.',
    read: (lag) => lag.unpublished,
  },
  unpublishedSeconds: {
    name: 'jumelage_outbox_lag_seconds',
    help: 'Age of the oldest unpublished event; 0 when there is none.',
    read: (lag) => lag.unpublishedSeconds,
  },
  overdue: {
    name: 'jumelage_due_rows_overdue',
    help: 'Due rows that are due and not done yet, counted up to 10000. The same on each instance of a service.',
    read: (lag) => lag.overdue,
  },
  overdueSeconds: {
    name: 'jumelage_due_lag_seconds',
    help: 'How long the oldest overdue row has waited; 0 when there is none.',
    read: (lag) => lag.overdueSeconds,
  },
};

/** Omits the lag of a database that does not answer: an old value would look like a current one. */
function followAll(registry: Registry, runtimes: readonly ServiceRuntime[]): void {
  const cache = new TtlCache<Lag>({ forMs: cacheMs, atMost: runtimes.length });
  const lags = () =>
    Promise.allSettled(
      runtimes.map(async (one) => ({
        service: one.name,
        lag: await cache.getOrLoad(one.name, () => withDeadline(measureLag(one))),
      })),
    );
  for (const { name, help, read } of Object.values(lagGauges)) {
    new Gauge({
      name,
      help,
      labelNames: ['service'] as const,
      registers: [registry],
      async collect() {
        this.reset();
        for (const one of await lags())
          if (one.status === 'fulfilled') this.set({ service: one.value.service }, read(one.value.lag));
      },
    });
  }
  new Gauge({
    name: 'jumelage_live_readers',
    help: 'Subscriptions that read live events of this instance.',
    labelNames: ['service'] as const,
    registers: [registry],
    collect() {
      for (const { name, eventHub } of runtimes) this.set({ service: name }, eventHub.subscriberCount);
    },
  });
}

function withDeadline<T>(answer: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error('The database does not answer.')), answerWithinMs);
  answer.then(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
