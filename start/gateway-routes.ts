import { type ServiceName, serviceNames } from '../services/shared/database/service-databases.js';
import type { Route } from '../services/shared/http/http-server.js';
import { callWithFailover, failedToConnect, type InstancePool } from '../services/shared/http/instances.js';
import { combineChecks, type Readiness } from './readiness.js';

/** The addresses of each service's instances. */
export type ServiceInstances = Record<ServiceName, InstancePool<string>>;

/** Moves the clock of each service, twice: work that falls due in one service may create work that is due in another. */
export function sandboxClockProxy(services: ServiceInstances): Route {
  return {
    prefix: '/sandbox/clock',
    async handle(request) {
      const body = await request.text();
      const { method } = request;
      const move = (name: ServiceName, text: string) => {
        const send = (url: string) => fetch(new URL('/sandbox/clock', url), { method, ...(text && { body: text }) });
        return callWithFailover(services[name], send, failedToConnect);
      };
      let last = await move('people', body);
      if (!last.ok || method !== 'POST') return last;
      const { now } = (await last.json()) as { now: string };
      for (const name of ['pairings', 'progress', ...serviceNames] as const)
        last = await move(name, JSON.stringify({ now }));
      return last;
    },
  };
}

/** Longer than the two seconds that a service waits for its own database. */
const answerWithinMs = 3_000;

/** Checks whether at least one instance of each service is ready. */
export function gatewayReadiness(services: ServiceInstances): Readiness {
  const isReady = (url: string) =>
    fetch(new URL('/readyz', url), { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) }).then(
      ({ ok }) => ok,
      () => false,
    );
  const anyOf = (name: ServiceName) => async () => (await Promise.all(services[name].all.map(isReady))).includes(true);
  return combineChecks(Object.fromEntries(serviceNames.map((name) => [`subgraph ${name}`, anyOf(name)])));
}
