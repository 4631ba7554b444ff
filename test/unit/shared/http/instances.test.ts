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

describe('Instances', () => {
  test('are asked in turn, and who failed a moment ago only where nobody else is left', async () => {
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

  test('are left alone once one has answered that it is about to end', async () => {
    const all = new InstancePool(['a', 'b']);
    const answer = (headers: Record<string, string>) => async () => new Response('ok', { headers });
    await callWithFailover(all, answer({ connection: 'close' }));
    expect([all.next(), all.next()]).toEqual(['b', 'b']);
    all.markHealthy('a');
    await callWithFailover(all, answer({ connection: 'keep-alive' }));
    expect([all.next(), all.next()].toSorted()).toEqual(['a', 'b']);
  });

  test('answer for each other, each asked once', async () => {
    asked.length = 0;
    const all = new InstancePool(['a', 'b', 'c']);
    expect(await callWithFailover(all, failing('a', 'b'))).toBe('from c');
    expect(asked).toEqual(['a', 'b', 'c']);
    await expect(callWithFailover(all, failing('a', 'b', 'c'))).rejects.toThrow('is away');
    expect(asked).toHaveLength(6);
  });

  test('are not asked on where what was asked may have arrived', async () => {
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
  ])('a request that failed with %s: it never arrived is %s', (code, never) => {
    expect(failedToConnect(Object.assign(new TypeError('fetch failed'), { cause: { code } }))).toBe(never);
  });
});
