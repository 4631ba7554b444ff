import { describe, expect, test } from '@jest/globals';
import { beginning, comparePositions } from '../../../../services/shared/bus/position.js';
import { newId } from '../../../../services/shared/id.js';
import { OutboxFixture, stream, textOf } from './outbox-fixture.js';

const outbox = new OutboxFixture();

describe('The outbox log', () => {
  test('never skips a transaction that began early and commits late', async () => {
    const [slow, fast] = [await outbox.writer(), await outbox.writer()];
    await slow.begin();
    await slow.say('early');
    await fast.say('late');
    expect(await outbox.log.settledAfter(beginning, 10)).toEqual([]);
    expect(await outbox.log.hasMore(beginning)).toBe(true);
    expect(await outbox.log.headPosition()).toEqual(beginning);
    await slow.commit();
    const events = await outbox.settled(2);
    expect(events.map(textOf)).toEqual(['early', 'late']);
    expect(await outbox.log.headPosition()).toEqual(events[1]?.position);
    await Promise.all([slow.end(), fast.end()]);
  });

  test('returns nothing of a rolled back transaction, and continues after it', async () => {
    const [undone, kept] = [await outbox.writer(), await outbox.writer()];
    await undone.begin();
    await undone.say('never');
    await kept.say('always');
    await undone.rollback();
    expect((await outbox.settled(1)).map(textOf)).toEqual(['always']);
    expect(await outbox.log.settledAfter(beginning, 10)).toHaveLength(1);
    await Promise.all([undone.end(), kept.end()]);
  });

  test('keeps the order within a transaction, and pages through many events', async () => {
    const one = await outbox.writer();
    await one.begin();
    for (const text of ['a', 'b', 'c']) await one.say(text);
    await one.commit();
    await one.say('d');
    await one.end();
    await outbox.settled(4);
    const read: string[] = [];
    for (let after = beginning; ; ) {
      const page = await outbox.log.settledAfter(after, 2);
      const last = page.at(-1);
      if (!last) break;
      read.push(...page.map(textOf));
      expect(comparePositions(last.position, after)).toBeGreaterThan(0);
      after = last.position;
    }
    expect(read).toEqual(['a', 'b', 'c', 'd']);
  });

  test('replays between two positions, limited to the requested streams', async () => {
    await outbox.say('a', 'b', 'c');
    const events = await outbox.settled(3);
    const [first, , last] = events;
    if (!first || !last) throw new Error('Three were said.');
    expect((await outbox.log.between(first.position, last.position, 10)).map(textOf)).toEqual(['b', 'c']);
    expect((await outbox.log.between(beginning, last.position, 2, [stream])).map(textOf)).toEqual(['a', 'b']);
    expect(await outbox.log.between(beginning, last.position, 10, [newId()])).toEqual([]);
  });

  test('deletes old published events, and moves the retention floor', async () => {
    const one = await outbox.writer();
    await one.say('old', new Date('2026-01-01'));
    await one.say('old, not published', new Date('2026-01-02'));
    await one.say('new');
    await one.end();
    const [old] = await outbox.settled(3);
    const before = new Date('2026-02-01');
    await outbox.execute('update outbox set recorded_at = at');
    expect(await outbox.log.prune(before)).toBe(0);
    expect(await outbox.log.retentionFloor()).toEqual(beginning);
    await outbox.setPublished(old?.position);
    await outbox.execute(`insert into inbox values (uuidv7(), '2026-01-01'), (uuidv7(), now())`);
    expect(await outbox.log.prune(before)).toBe(1);
    expect(await outbox.log.retentionFloor()).toEqual(old?.position);
    expect((await outbox.log.settledAfter(beginning, 10)).map(textOf)).toEqual(['old, not published', 'new']);
    expect(await outbox.execute('select 1 from inbox')).toHaveLength(1);
    expect(await outbox.log.prune(before)).toBe(0);
  });
});
