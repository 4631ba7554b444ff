import type { Logger } from './logger.js';

/** One request that was answered, however long its answer then takes to send. */
export interface AnsweredRequest {
  /** What its route is called: never the path itself, in which secrets may stand. */
  route: string;
  method: string;
  status: number;
  ms: number;
  requestId: string | undefined;
}

/** Told of each request that was answered, to be counted. */
export interface HttpProbe {
  requestAnswered(answered: AnsweredRequest): void;
}

/** Tells the access log, which is kept at `debug`, and whoever counts. */
export function logAnsweredRequest(
  {
    began,
    requestId,
    ...told
  }: Omit<AnsweredRequest, 'ms' | 'requestId'> & { began: number; requestId?: string | undefined },
  { log, probe }: { log: Logger; probe?: HttpProbe | undefined },
): void {
  if (!probe && !log.isLevelEnabled('debug')) return;
  const answered: AnsweredRequest = { ...told, ms: Math.round((performance.now() - began) * 10) / 10, requestId };
  probe?.requestAnswered(answered);
  log.debug(answered, 'answered');
}
