import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientReport } from './messages.js';
import { RawSubscriber, type SubscriptionRequest } from './raw-subscriber.js';

/** What a process of clients is asked to do. */
export type ClientCommand =
  | { do: 'connect'; name: string; asked: SubscriptionRequest[]; looks: boolean }
  | { do: 'expect'; name: string; frames: number }
  | { do: 'leave'; name: string };

const atOnce = 50;
const groups = new Map<string, { subscribers: RawSubscriber[]; missing: number; expected: number }>();

const now = () => Number(process.hrtime.bigint()) / 1e6;
const tell = (told: ClientReport) => process.send?.(told);

process.on('message', (order: ClientCommand) => {
  if (order.do === 'connect') void connectAll(order).catch((error) => tell({ told: 'failed', why: String(error) }));
  else if (order.do === 'expect') expectFrames(order);
  else leave(order.name);
});
process.on('disconnect', () => process.exit());

async function connectAll({ name, asked, looks }: ClientCommand & { do: 'connect' }): Promise<void> {
  const group = { subscribers: [] as RawSubscriber[], missing: 0, expected: 0 };
  groups.set(name, group);
  let isFirst = true;
  const onFrame = (frame: string, subscriber: RawSubscriber) => {
    if (looks) return void tell({ told: 'frame', at: now(), frame });
    if (isFirst && frame) tell({ told: 'sample', frame });
    isFirst = false;
    // More than was expected shows as one that has too many, when all should be there.
    if (subscriber.frames <= group.expected && --group.missing === 0) done(group);
  };
  for (let at = 0; at < asked.length; at += atOnce) {
    const some = asked.slice(at, at + atOnce).map((one) => new RawSubscriber(one, { looks, onFrame }));
    group.subscribers.push(...some);
    await Promise.all(some.map(({ ready }) => ready));
  }
  await sleep(500);
  tell({ told: 'connected' });
}

/** Tells when each of a group has so many frames more. */
function expectFrames({ name, frames }: ClientCommand & { do: 'expect' }): void {
  const group = groups.get(name);
  if (!group) return;
  group.missing = frames * group.subscribers.length;
  group.expected = (group.subscribers[0]?.frames ?? 0) + frames;
  tell({ told: 'expecting' });
}

function done({ subscribers, expected }: { subscribers: RawSubscriber[]; expected: number }): void {
  const at = now();
  const odd = subscribers.find((one) => one.frames !== expected || one.problem);
  if (odd) tell({ told: 'failed', why: `${odd.frames} frames instead of ${expected}: ${odd.problem}` });
  else tell({ told: 'done', at, bytes: subscribers.reduce((sum, { bytes }) => sum + bytes, 0) });
}

function leave(name: string): void {
  for (const subscriber of groups.get(name)?.subscribers ?? []) subscriber.leave();
  groups.delete(name);
  tell({ told: 'left' });
}
