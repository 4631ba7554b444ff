import { Counter, type Registry } from 'prom-client';
import type { AnsweredRequest } from '../../services/shared/telemetry/access-log.js';

/** Counts one request that the HTTP server of `service` answered. */
export type CountRequest = (service: string, answered: AnsweredRequest) => void;

/** Counts the requests of all HTTP servers of a process. */
export function requestCounter(registry: Registry): CountRequest {
  const requests = new Counter({
    name: 'jumelage_http_requests_total',
    help: 'HTTP requests by route. Status 429 is a rate limit.',
    labelNames: ['service', 'route', 'status'] as const,
    registers: [registry],
  });
  return (service, { route, status }) => requests.inc({ service, route, status });
}
