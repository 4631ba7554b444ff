import type { Logger } from './logger.js';

/** One answered request; its response may still be streaming. */
export interface AnsweredRequest {
  /** The name of its route: never the path, which may contain secrets. */
  route: string;
  method: string;
  status: number;
  ms: number;
  requestId: string | undefined;
}

/** Called for each answered request. */
export interface HttpProbe {
  requestAnswered(answered: AnsweredRequest): void;
}

/** Writes the access log at level `debug`, and calls the probe. */
export function logAnsweredRequest(
  {
    began,
    requestId,
    ...facts
  }: Omit<AnsweredRequest, 'ms' | 'requestId'> & { began: number; requestId?: string | undefined },
  { log, probe }: { log: Logger; probe?: HttpProbe | undefined },
): void {
  if (!probe && !log.isLevelEnabled('debug')) return;
  const answered: AnsweredRequest = { ...facts, ms: Math.round((performance.now() - began) * 10) / 10, requestId };
  probe?.requestAnswered(answered);
  log.debug(answered, 'answered');
}
