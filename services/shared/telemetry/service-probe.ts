import type { HttpProbe } from './access-log.js';

/** How one try of a job ended: `given up` is the last of those that failed. */
export type JobOutcome = 'done' | 'failed' | 'given up';

/** Told of what a service does behind the scenes, to be counted. */
export interface ServiceProbe extends HttpProbe {
  /** Handling an event of another service's failed; it will be tried again. */
  eventFailed(type: string): void;
  /** Doing what was due failed; it was postponed. */
  dueFailed(kind: string): void;
  jobTried(queue: string, outcome: JobOutcome): void;
}
