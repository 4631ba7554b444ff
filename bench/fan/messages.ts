/** What a process of clients says. Times are of the machine's monotonic clock, in ms, the same in every process. */
export type ClientReport =
  | { told: 'connected' }
  | { told: 'expecting' }
  | { told: 'sample'; frame: string }
  | { told: 'frame'; at: number; frame: string }
  | { told: 'done'; at: number; bytes: number }
  | { told: 'left' }
  | { told: 'failed'; why: string };

/** What a server that others are compared with is told: send this so many times to everybody. */
export interface Burst {
  frame: string;
  events: number;
}
