import { describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { EventStream } from '../../../gateway/execution/event-stream.js';

const done = { done: true, value: undefined };

/** A source whose events are released by the test, and which counts its reads. */
function source() {
  const waiting: ((event: IteratorResult<ExecutionResult>) => void)[] = [];
  const asked = { next: 0, returned: 0 };
  return {
    asked,
    give: (n: number) => waiting.shift()?.({ done: false, value: { data: { n } } }),
    iterator: {
      next: () => {
        asked.next += 1;
        return new Promise<IteratorResult<ExecutionResult>>((resolve) => waiting.push(resolve));
      },
      return: async () => {
        asked.returned += 1;
        return { done: true as const, value: undefined };
      },
    },
  };
}

function streamOver(from: ReturnType<typeof source>) {
  const ended: EventStream[] = [];
  const stream = new EventStream(
    from.iterator,
    (raw) => raw,
    (one) => ended.push(one),
  );
  return { stream, ended };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('An event stream', () => {
  test('reads one event after another, however many are requested at once', async () => {
    const from = source();
    const { stream } = streamOver(from);
    const wanted = [stream.next(), stream.next()];
    await turn();
    expect(from.asked.next).toBe(1);
    from.give(1);
    await wanted[0];
    await turn();
    expect(from.asked.next).toBe(2);
    from.give(2);
    expect(await Promise.all(wanted)).toEqual([1, 2].map((n) => ({ done: false, value: { data: { n } } })));
  });

  test('ends at once while an event is awaited, and ends its source once', async () => {
    const from = source();
    const { stream, ended } = streamOver(from);
    const parked = stream.next();
    await turn();
    await stream.return();
    await stream.return();
    expect(await parked).toEqual(done);
    expect(await stream.next()).toEqual(done);
    expect([from.asked.returned, ended]).toEqual([1, [stream]]);
  });

  test('fails a waiting reader, or else the next one, once', async () => {
    const waiting = streamOver(source()).stream;
    const parked = waiting.next();
    await turn();
    waiting.fail(new Error('expired'));
    await expect(parked).rejects.toThrow('expired');
    expect(await waiting.next()).toEqual(done);
    const idle = streamOver(source()).stream;
    idle.fail(new Error('expired'));
    await expect(idle.next()).rejects.toThrow('expired');
    expect(await idle.next()).toEqual(done);
  });
});
