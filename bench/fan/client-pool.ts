import { type ChildProcess, fork } from 'node:child_process';
import type { ClientCommand } from './load.js';
import type { ClientReport } from './messages.js';
import type { SubscriptionRequest } from './raw-subscriber.js';

/** Many subscribers, in processes of their own. */
export interface ClientPool {
  connect(name: string, asked: SubscriptionRequest[], looks?: boolean): Promise<void>;
  /** Answers, once all are ready to count, a promise of when the last of them had so many frames more. */
  expect(name: string, frames: number): Promise<{ done: Promise<{ at: number; bytes: number }> }>;
  leave(name: string): Promise<void>;
  /** The first frame that came, as a text. */
  sample(): string;
  /** Frames that are looked at, with when they came. */
  onFrame(hear: (frame: string, at: number) => void): void;
  close(): void;
}

export const monotonicNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Starts so many processes of clients. */
export function startClientPool(processes: number): ClientPool {
  const children = Array.from({ length: processes }, () => fork(new URL('load.js', import.meta.url)));
  let sample = '';
  let hear: (frame: string, at: number) => void = () => undefined;
  for (const child of children)
    child.on('message', (told: ClientReport) => {
      if (told.told === 'sample') sample ||= told.frame;
      if (told.told === 'frame') hear(told.frame, told.at);
    });
  const share = <T>(all: T[], index: number) => all.filter((_, n) => n % processes === index);
  return {
    async connect(name, asked, looks = false) {
      const orders = children.map((_, n): ClientCommand => ({ do: 'connect', name, asked: share(asked, n), looks }));
      await Promise.all(children.map((child, n) => order(child, orders[n] as ClientCommand, 'connected')));
    },
    async expect(name, frames) {
      const all = Promise.all(children.map((child) => next(child, 'done')));
      const done = all.then((ends) => ({
        at: Math.max(...ends.map(({ at }) => at)),
        bytes: ends.reduce((sum, { bytes }) => sum + bytes, 0),
      }));
      done.catch(() => undefined);
      await Promise.all(children.map((child) => order(child, { do: 'expect', name, frames }, 'expecting')));
      return { done };
    },
    async leave(name) {
      await Promise.all(children.map((child) => order(child, { do: 'leave', name }, 'left')));
    },
    sample: () => sample,
    onFrame(told) {
      hear = told;
    },
    close() {
      for (const child of children) child.disconnect();
    },
  };
}

function order<Kind extends ClientReport['told']>(child: ChildProcess, what: ClientCommand, answer: Kind) {
  const answered = next(child, answer);
  child.send(what);
  return answered;
}

function next<Kind extends ClientReport['told']>(
  child: ChildProcess,
  kind: Kind,
): Promise<ClientReport & { told: Kind }> {
  return new Promise((resolve, reject) => {
    const hear = (told: ClientReport) => {
      if (told.told !== kind && told.told !== 'failed') return;
      child.off('message', hear);
      if (told.told === 'failed') reject(new Error(told.why));
      else resolve(told as ClientReport & { told: Kind });
    };
    child.on('message', hear);
  });
}
