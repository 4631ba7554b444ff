import { withTimeout } from '../services/shared/async/with-timeout.js';
import type { Bus } from '../services/shared/bus/bus.js';
import { TtlCache } from '../services/shared/cache/ttl-cache.js';
import type { Route } from '../services/shared/http/http-server.js';
import type { ServiceRuntime } from '../services/shared/runtime/service-runtime.js';

/** What must work for a process to do its own work, each by its name. */
export type Readiness = () => Promise<Record<string, boolean>>;

const answerWithinMs = 2_000;
const goodForMs = 1_000;

/** The readiness of services: whether each database answers now, and the bus. */
export function createServiceReadiness({ bus, runtimes }: { bus: Bus; runtimes: ServiceRuntime[] }): Readiness {
  return combineChecks({
    ...Object.fromEntries(runtimes.map((one) => [`database ${one.name}`, () => databaseAnswers(one)])),
    bus: () => bus.ready(),
  });
}

/** Asks all at once, and keeps the answer for a second: however often it is asked for, it costs no more. */
export function combineChecks(checks: Record<string, () => Promise<boolean>>): Readiness {
  const recent = new TtlCache<Record<string, boolean>>({ forMs: goodForMs, atMost: 1 });
  const ask = async () => {
    const named = Object.entries(checks).map(async ([name, check]) => [name, await check()] as const);
    return Object.fromEntries(await Promise.all(named));
  };
  return () => recent.getOrLoad('all', ask);
}

function databaseAnswers({ orm }: ServiceRuntime): Promise<boolean> {
  return withTimeout(answerWithinMs, orm.em.fork().execute('select 1'));
}

/**
 * `GET /readyz`: 200 when all that is needed answers and the process is not about to end, 503 with what is not so. Whoever
 * sends requests to a process that is about to end had better ask another.
 */
export function readyRoute(readiness: Readiness, isClosing: () => boolean = () => false): Route {
  return {
    prefix: '/readyz',
    async handle() {
      const all = { ...(await readiness()), ...(isClosing() && { 'going on': false }) };
      return Response.json(all, { status: Object.values(all).every(Boolean) ? 200 : 503 });
    },
  };
}
