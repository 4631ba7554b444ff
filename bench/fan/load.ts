import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientReport } from './messages.js';
import { RawSubscriber, type SubscriptionRequest } from './raw-subscriber.js';

/** A command to a process of clients. */
export type ClientCommand =
  | { do: 'connect'; name: string; requests: SubscriptionRequest[]; readsFrames: boolean }
  | { do: 'expect'; name: string; frames: number }
  | { do: 'leave'; name: string };

const connectAtOnce = 50;
const groups = new Map<string, { subscribers: RawSubscriber[]; missing: number; expected: number }>();

const now = () => Number(process.hrtime.bigint()) / 1e6;
const send = (report: ClientReport) => process.send?.(report);

process.on('message', (command: ClientCommand) => {
  if (command.do === 'connect')
    void connectAll(command).catch((error) => send({ kind: 'failed', reason: String(error) }));
  else if (command.do === 'expect') expectFrames(command);
  else leave(command.name);
});
process.on('disconnect', () => process.exit());

async function connectAll({ name, requests, readsFrames }: ClientCommand & { do: 'connect' }): Promise<void> {
  const group = { subscribers: [] as RawSubscriber[], missing: 0, expected: 0 };
  groups.set(name, group);
  let isFirst = true;
  const onFrame = (frame: string, subscriber: RawSubscriber) => {
    if (readsFrames) return void send({ kind: 'frame', at: now(), frame });
    if (isFirst && frame) send({ kind: 'sample', frame });
    isFirst = false;
    // A client that receives more than it expects is found by `reportDone`.
    if (subscriber.frames <= group.expected && --group.missing === 0) reportDone(group);
  };
  for (let at = 0; at < requests.length; at += connectAtOnce) {
    const some = requests.slice(at, at + connectAtOnce).map((one) => new RawSubscriber(one, { readsFrames, onFrame }));
    group.subscribers.push(...some);
    await Promise.all(some.map(({ ready }) => ready));
  }
  await sleep(500);
  send({ kind: 'connected' });
}

/** Reports when each client of a group has received this many more frames. */
function expectFrames({ name, frames }: ClientCommand & { do: 'expect' }): void {
  const group = groups.get(name);
  if (!group) return;
  group.missing = frames * group.subscribers.length;
  group.expected = (group.subscribers[0]?.frames ?? 0) + frames;
  send({ kind: 'expecting' });
}

function reportDone({ subscribers, expected }: { subscribers: RawSubscriber[]; expected: number }): void {
  const at = now();
  const failed = subscribers.find((one) => one.frames !== expected || one.problem);
  if (failed) send({ kind: 'failed', reason: `${failed.frames} frames instead of ${expected}: ${failed.problem}` });
  else send({ kind: 'done', at, bytes: subscribers.reduce((sum, { bytes }) => sum + bytes, 0) });
}

function leave(name: string): void {
  for (const subscriber of groups.get(name)?.subscribers ?? []) subscriber.leave();
  groups.delete(name);
  send({ kind: 'left' });
}
