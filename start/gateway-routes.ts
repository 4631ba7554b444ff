import { type ServiceName, serviceNames } from '../services/shared/databases.js';
import type { Route } from '../services/shared/http-server.js';
import { askInTurn, type Instances, neverArrived } from '../services/shared/instances.js';

/** The instances of each service, by their addresses. */
export type Services = Record<ServiceName, Instances<string>>;

/** Moves the clock of each service, twice, since what falls due in one may make something due in another. */
export function sandboxClockOf(services: Services): Route {
  return {
    prefix: '/sandbox/clock',
    async handle(request) {
      const body = await request.text();
      const { method } = request;
      const move = (name: ServiceName, text: string) => {
        const send = (url: string) => fetch(new URL('/sandbox/clock', url), { method, ...(text && { body: text }) });
        return askInTurn(services[name], send, neverArrived);
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

const longestAnswerMs = 2000;

/** `GET /readyz`: 200 when an instance of each service is ready, and the gateway is not about to end. */
export function readyOf(services: Services, isClosing: () => boolean): Route {
  const isReady = (url: string) =>
    fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(longestAnswerMs) }).then(
      ({ ok }) => ok,
      () => false,
    );
  return {
    prefix: '/readyz',
    async handle() {
      const answers = await Promise.all(
        serviceNames.map(async (name) => {
          const ready = await Promise.all(services[name].all.map(isReady));
          return [`subgraph ${name}`, ready.includes(true)] as const;
        }),
      );
      const all = Object.fromEntries(isClosing() ? [...answers, ['going on', false]] : answers);
      return Response.json(all, { status: Object.values(all).every(Boolean) ? 200 : 503 });
    },
  };
}
