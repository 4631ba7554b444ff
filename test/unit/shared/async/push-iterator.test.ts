import { describe, expect, jest, test } from '@jest/globals';
import { PushIterator } from '../../../../services/shared/async/push-iterator.js';

const make = (limit = 3) => {
  const onEnd = jest.fn();
  return { onEnd, iterator: new PushIterator<number>({ limit, overflow: () => new Error('too slow'), onEnd }) };
};
const done = { done: true, value: undefined };

describe('A push iterator', () => {
  test('delivers values in order, to a waiting reader and to a later one', async () => {
    const { iterator } = make();
    const waiting = [iterator.next(), iterator.next()];
    for (const value of [1, 2, 3]) expect(iterator.push(value)).toBe(true);
    expect(iterator.unread).toBe(1);
    expect(await Promise.all([...waiting, iterator.next()])).toEqual(
      [1, 2, 3].map((value) => ({ done: false, value })),
    );
  });

  test('ends at once for a waiting reader when it is returned', async () => {
    const { iterator, onEnd } = make();
    const parked = iterator.next();
    await iterator.return();
    expect(await parked).toEqual(done);
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(iterator.push(1)).toBe(false);
  });

  test('delivers queued values before it ends or fails', async () => {
    const ended = make().iterator;
    ended.push(1);
    ended.end();
    expect([await ended.next(), await ended.next()]).toEqual([{ done: false, value: 1 }, done]);
    const failed = make().iterator;
    failed.push(1);
    failed.fail(new Error('broken'));
    expect(await failed.next()).toEqual({ done: false, value: 1 });
    await expect(failed.next()).rejects.toThrow('broken');
    expect(await failed.next()).toEqual(done);
  });

  test('drops its queue and fails when its reader leaves too much unread', async () => {
    const { iterator, onEnd } = make(2);
    expect([1, 2, 3, 4].map((value) => iterator.push(value))).toEqual([true, true, false, false]);
    expect(iterator.unread).toBe(0);
    expect(onEnd).toHaveBeenCalledTimes(1);
    await expect(iterator.next()).rejects.toThrow('too slow');
    expect(await iterator.next()).toEqual(done);
  });

  test('rejects one waiting reader and ends the others when it fails', async () => {
    const { iterator } = make();
    const parked = [iterator.next(), iterator.next()];
    iterator.fail(new Error('broken'));
    const [first, second] = await Promise.allSettled(parked);
    expect(first?.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: done });
  });

  test('calls `onEnd` once, whatever ends it', async () => {
    const { iterator, onEnd } = make();
    iterator.end();
    iterator.fail(new Error('late'));
    await iterator.return();
    await expect(iterator.throw(new Error('thrown'))).rejects.toThrow('thrown');
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(await iterator.next()).toEqual(done);
  });
});
