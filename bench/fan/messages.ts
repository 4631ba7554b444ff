/** What a process of clients reports. Times are of the machine's monotonic clock, in ms, the same in every process. */
export type ClientReport =
  | { kind: 'connected' }
  | { kind: 'expecting' }
  | { kind: 'sample'; frame: string }
  | { kind: 'frame'; at: number; frame: string }
  | { kind: 'done'; at: number; bytes: number }
  | { kind: 'left' }
  | { kind: 'failed'; reason: string };

/** Tells a peer server to send a frame to every client, once for each event. */
export interface Burst {
  frame: string;
  events: number;
}
