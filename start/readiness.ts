import { withTimeout } from '../services/shared/async/with-timeout.js';
import type { Bus } from '../services/shared/bus/bus.js';
import { TtlCache } from '../services/shared/cache/ttl-cache.js';
import type { Route } from '../services/shared/http/http-server.js';
import type { ServiceRuntime } from '../services/shared/runtime/service-runtime.js';

/** Returns, by name, whether each thing that a process depends on works. */
export type Readiness = () => Promise<Record<string, boolean>>;

const answerWithinMs = 2_000;
const goodForMs = 1_000;

/** Checks the services' databases and the bus. */
export function createServiceReadiness({ bus, runtimes }: { bus: Bus; runtimes: ServiceRuntime[] }): Readiness {
  return combineChecks({
    ...Object.fromEntries(runtimes.map((runtime) => [`database ${runtime.name}`, () => databaseAnswers(runtime)])),
    bus: () => bus.ready(),
  });
}

/** Runs all checks in parallel. The result is cached for a second, so that frequent requests cost little. */
export function combineChecks(checks: Record<string, () => Promise<boolean>>): Readiness {
  const cache = new TtlCache<Record<string, boolean>>({ forMs: goodForMs, atMost: 1 });
  const runAll = async () => {
    const named = Object.entries(checks).map(async ([name, check]) => [name, await check()] as const);
    return Object.fromEntries(await Promise.all(named));
  };
  return () => cache.getOrLoad('all', runAll);
}

function databaseAnswers({ orm }: ServiceRuntime): Promise<boolean> {
  return withTimeout(answerWithinMs, orm.em.fork().execute('select 1'));
}

/**
 * `GET /readyz`: 200 when every check passes and the process is not shutting down, else 503. The body lists the checks. A
 * load balancer stops sending requests to a process that answers 503.
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
