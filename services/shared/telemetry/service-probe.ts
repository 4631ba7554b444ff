import type { HttpProbe } from './access-log.js';

/** Result of one attempt of a job; `given up` is the last failed attempt. */
export type JobOutcome = 'done' | 'failed' | 'given up';

/** Receives what a service does in the background, for metrics. */
export interface ServiceProbe extends HttpProbe {
  /** Handling an event failed; it will be retried. */
  eventFailed(type: string): void;
  /** Handling a due row failed; it was postponed. */
  dueFailed(kind: string): void;
  jobTried(queue: string, outcome: JobOutcome): void;
}
