import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { Broadcast, type Subscriber } from '../../../gateway/live/broadcast.js';
import type { FrameBatch } from '../../../gateway/live/frame-batch.js';

interface Frame {
  result: ExecutionResult;
}

const frame = (n: number): Frame => ({ result: { data: { n } } });
const turn = () => new Promise((resolve) => setImmediate(resolve));

function place(options: { refusesAfter?: number } = {}) {
  const heard: number[] = [];
  const chunks: number[] = [];
  const take = ({ results }: FrameBatch) => {
    chunks.push(results.length);
    heard.push(...results.map(({ data }) => data?.n as number));
    return heard.length <= (options.refusesAfter ?? Number.POSITIVE_INFINITY);
  };
  const seat: Subscriber = {
    lastDelivered: 0,
    reader: { push: take, whenReady: async () => undefined, end() {}, fail() {} },
  };
  return { seat, heard, chunks };
}

function open() {
  const delivered: number[] = [];
  const broadcast: Broadcast<Subscriber, Frame> = new Broadcast<Subscriber, Frame>({
    onOverflow: (seat) => broadcast.delete(seat),
    onDelivered: ({ result }) => delivered.push(result.data?.n as number),
  });
  return { broadcast, delivered };
}

const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

describe('A broadcast', () => {
  test('serves a few readers synchronously', () => {
    const { broadcast, delivered } = open();
    const places = [place(), place()];
    for (const { seat } of places) broadcast.add(seat);
    broadcast.send(frame(1));
    expect(places.map(({ heard }) => heard)).toEqual([[1], [1]]);
    expect(delivered).toEqual([1]);
  });

  test('yields to the event loop among thousands of readers, and gives waiting readers several events in one batch', async () => {
    const { broadcast, delivered } = open();
    const places = Array.from({ length: 1000 }, () => place());
    for (const { seat } of places) broadcast.add(seat);
    for (const n of numbers(5)) broadcast.send(frame(n));
    expect(places.at(-1)?.heard).toEqual([]);
    expect(delivered).toEqual([]);
    while (delivered.length < 5) await turn();
    expect(places.every(({ heard }) => heard.join() === '1,2,3,4,5')).toBe(true);
    expect(places[0]?.chunks).toEqual([1, 4]);
    expect(places.at(-1)?.chunks).toEqual([5]);
  });

  test('gives a reader that joins during a round only later events', async () => {
    const { broadcast, delivered } = open();
    for (const { seat } of Array.from({ length: 600 }, () => place())) broadcast.add(seat);
    broadcast.send(frame(1));
    const late = place();
    broadcast.add(late.seat);
    broadcast.send(frame(2));
    while (delivered.length < 2) await turn();
    expect(late.heard).toEqual([2]);
  });

  test('serves all readers synchronously when flushed', () => {
    const { broadcast, delivered } = open();
    const places = Array.from({ length: 600 }, () => place());
    for (const { seat } of places) broadcast.add(seat);
    for (const n of numbers(3)) broadcast.send(frame(n));
    broadcast.flush();
    expect(places.every(({ heard }) => heard.join() === '1,2,3')).toBe(true);
    expect(delivered).toEqual([1, 2, 3]);
  });

  test('has no room while too many events wait for the current round', async () => {
    const { broadcast, delivered } = open();
    for (const { seat } of Array.from({ length: 600 }, () => place())) broadcast.add(seat);
    for (const n of numbers(100)) broadcast.send(frame(n));
    let hasRoom = false;
    const waiting = broadcast.whenReady().then(() => {
      hasRoom = true;
    });
    await Promise.resolve();
    expect(hasRoom).toBe(false);
    await waiting;
    expect(delivered.length).toBeGreaterThan(36);
  });

  test('gives each reader every event since it joined, once and in order, with random joins, leaves and overflows', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('join' as const),
        count: fc.integer({ min: 1, max: 400 }),
        refusesAfter: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({ kind: fc.constant('leave' as const), which: fc.nat() }),
      fc.record({ kind: fc.constant('send' as const), count: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ kind: fc.constant('turn' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { broadcast, delivered } = open();
        const readers: { place: ReturnType<typeof place>; from: number; until?: number; refusesAfter: number }[] = [];
        let sent = 0;
        for (const one of steps) {
          if (one.kind === 'turn') await turn();
          if (one.kind === 'send') for (let n = 0; n < one.count; n++) broadcast.send(frame(++sent));
          if (one.kind === 'join')
            for (let n = 0; n < one.count; n++) {
              const { refusesAfter } = one;
              const joined = place(n % 3 === 0 ? { refusesAfter } : {});
              broadcast.add(joined.seat);
              readers.push({ place: joined, from: sent + 1, refusesAfter: n % 3 === 0 ? refusesAfter : Infinity });
            }
          const leaver = one.kind === 'leave' ? readers[one.which % Math.max(1, readers.length)] : undefined;
          if (leaver && broadcast.delete(leaver.place.seat)) leaver.until = leaver.place.heard.length;
        }
        while (delivered.length < sent) await turn();
        expect(delivered).toEqual(numbers(sent));
        for (const {
          place: { heard },
          from,
          until,
          refusesAfter,
        } of readers) {
          expect(heard).toEqual(numbers(heard.length, from));
          if (until !== undefined) expect(heard.length).toBe(until);
          else if (heard.length <= refusesAfter) expect(heard.length).toBe(sent - from + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
