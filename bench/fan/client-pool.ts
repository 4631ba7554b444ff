import { type ChildProcess, fork } from 'node:child_process';
import type { ClientCommand } from './load.js';
import type { ClientReport } from './messages.js';
import type { SubscriptionRequest } from './raw-subscriber.js';

/** Many subscribers, in separate processes. */
export interface ClientPool {
  connect(name: string, requests: SubscriptionRequest[], readsFrames?: boolean): Promise<void>;
  /** Resolves when all clients count; `done` resolves when each has received this many more frames. */
  expect(name: string, frames: number): Promise<{ done: Promise<{ at: number; bytes: number }> }>;
  leave(name: string): Promise<void>;
  /** Returns the text of the first frame that arrived. */
  sample(): string;
  /** Sets the listener for frames of clients that read them, with the time of arrival. */
  onFrame(listener: (frame: string, at: number) => void): void;
  close(): void;
}

/** Returns the machine's monotonic clock in ms, the same in every process. */
export const monotonicNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Starts this many processes for clients. */
export function startClientPool(processes: number): ClientPool {
  const children = Array.from({ length: processes }, () => fork(new URL('load.js', import.meta.url)));
  let sample = '';
  let onFrame: (frame: string, at: number) => void = () => undefined;
  for (const child of children)
    child.on('message', (report: ClientReport) => {
      if (report.kind === 'sample') sample ||= report.frame;
      if (report.kind === 'frame') onFrame(report.frame, report.at);
    });
  const share = <T>(all: T[], index: number) => all.filter((_, n) => n % processes === index);
  return {
    async connect(name, requests, readsFrames = false) {
      const connectShare = (child: ChildProcess, n: number) =>
        command(child, { do: 'connect', name, requests: share(requests, n), readsFrames }, 'connected');
      await Promise.all(children.map(connectShare));
    },
    async expect(name, frames) {
      const all = Promise.all(children.map((child) => next(child, 'done')));
      const done = all.then((ends) => ({
        at: Math.max(...ends.map(({ at }) => at)),
        bytes: ends.reduce((sum, { bytes }) => sum + bytes, 0),
      }));
      done.catch(() => undefined);
      await Promise.all(children.map((child) => command(child, { do: 'expect', name, frames }, 'expecting')));
      return { done };
    },
    async leave(name) {
      await Promise.all(children.map((child) => command(child, { do: 'leave', name }, 'left')));
    },
    sample: () => sample,
    onFrame(listener) {
      onFrame = listener;
    },
    close() {
      for (const child of children) child.disconnect();
    },
  };
}

/** Sends a command, and resolves to the report that answers it. */
function command<Kind extends ClientReport['kind']>(child: ChildProcess, sent: ClientCommand, answer: Kind) {
  const answered = next(child, answer);
  child.send(sent);
  return answered;
}

/** Resolves to the next report of a kind. Rejects when the process reports a failure first. */
function next<Kind extends ClientReport['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<ClientReport & { kind: Kind }> {
  return new Promise((resolve, reject) => {
    const listen = (report: ClientReport) => {
      if (report.kind !== kind && report.kind !== 'failed') return;
      child.off('message', listen);
      if (report.kind === 'failed') reject(new Error(report.reason));
      else resolve(report as ClientReport & { kind: Kind });
    };
    child.on('message', listen);
  });
}
