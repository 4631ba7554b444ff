import { describe, expect, test } from '@jest/globals';
import { callWithFailover, failedToConnect, InstancePool } from '../../../../services/shared/http/instances.js';

const asked: string[] = [];
const failing =
  (...away: string[]) =>
  async (one: string) => {
    asked.push(one);
    if (away.includes(one)) throw new Error(`${one} is away`);
    return `from ${one}`;
  };

describe('An instance pool', () => {
  test('rotates, and uses an instance that failed recently only if no other is left', async () => {
    const all = new InstancePool(['a', 'b', 'c']);
    expect([all.next(), all.next(), all.next(), all.next()]).toEqual(['a', 'b', 'c', 'a']);
    all.markFailed('b');
    expect([all.next(), all.next(), all.next()]).toEqual(['c', 'a', 'c']);
    all.markFailed('a');
    all.markFailed('c');
    expect(['a', 'b', 'c']).toContain(all.next());
    all.markHealthy('b');
    expect([all.next(), all.next()]).toEqual(['b', 'b']);
  });

  test('avoids an instance that answered with connection: close', async () => {
    const all = new InstancePool(['a', 'b']);
    const answer = (headers: Record<string, string>) => async () => new Response('ok', { headers });
    await callWithFailover(all, answer({ connection: 'close' }));
    expect([all.next(), all.next()]).toEqual(['b', 'b']);
    all.markHealthy('a');
    await callWithFailover(all, answer({ connection: 'keep-alive' }));
    expect([all.next(), all.next()].toSorted()).toEqual(['a', 'b']);
  });

  test('tries each instance once until one answers', async () => {
    asked.length = 0;
    const all = new InstancePool(['a', 'b', 'c']);
    expect(await callWithFailover(all, failing('a', 'b'))).toBe('from c');
    expect(asked).toEqual(['a', 'b', 'c']);
    await expect(callWithFailover(all, failing('a', 'b', 'c'))).rejects.toThrow('is away');
    expect(asked).toHaveLength(6);
  });

  test('does not retry a request that may have arrived', async () => {
    asked.length = 0;
    const all = new InstancePool(['a', 'b']);
    await expect(callWithFailover(all, failing('a'), failedToConnect)).rejects.toThrow('a is away');
    expect(asked).toEqual(['a']);
  });

  test.each([
    ['ECONNREFUSED', true],
    ['ENOTFOUND', true],
    ['ECONNRESET', false],
    ['UND_ERR_SOCKET', false],
    [undefined, false],
  ])('after the failure %s, the request is known not to have arrived: %s', (code, never) => {
    expect(failedToConnect(Object.assign(new TypeError('fetch failed'), { cause: { code } }))).toBe(never);
  });
});
