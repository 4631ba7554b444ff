import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bus, BusEvent } from '../../../../services/shared/bus/bus.js';
import { connectNats } from '../../../../services/shared/bus/nats-bus.js';
import { newId } from '../../../../services/shared/id.js';
import type { EventHandler } from '../../../../services/shared/runtime/event-handlers.js';
import type { ServiceRuntime } from '../../../../services/shared/runtime/service-runtime.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';
import { type Nats, startNats } from '../../../support/processes/nats.js';
import { hasProgram } from '../../../support/processes/processes.js';
import { logger, openRuntime, stream, types } from '../outbox/outbox-fixture.js';

const isThere = hasProgram('nats-server');
if (!isThere) console.warn('SKIPPED: nats-server is not on this machine, so the bus between processes is not tried.');
if (!isThere && process.env.CI) throw new Error('In CI nothing may be skipped: nats-server is missing.');

/** Polls until a condition holds. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 45_000; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error(`${what} did not come true.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

(isThere ? describe : describe.skip)('The NATS bus', () => {
  let nats: Nats;
  let databases: ClonedDatabases;
  let buses: Bus[];
  let runtimes: ServiceRuntime[];
  let handled: string[];

  beforeAll(async () => {
    databases = await cloneDatabases();
  });
  afterAll(() => databases?.drop());
  beforeEach(async () => {
    nats = await startNats();
    [buses, runtimes, handled] = [[], [], []];
  });
  afterEach(async () => {
    await Promise.all(runtimes.map((one) => one.stop()));
    await Promise.all(runtimes.map((one) => one.close()));
    await Promise.all(buses.map((bus) => bus.close()));
    await nats.close();
  }, 30_000);

  const openBus = async () => {
    const bus = await connectNats({ url: nats.url, retentionDays: 1, logger });
    buses.push(bus);
    return bus;
  };
  const open = async (name: 'people' | 'progress', handlers: Record<string, Record<string, EventHandler>> = {}) => {
    const one = await openRuntime(name, { databaseUrl: databases.urls[name], bus: await openBus(), handlers });
    runtimes.push(one);
    return one;
  };
  const hearing = {
    people: { Said: async (_unit: unknown, event: BusEvent) => void handled.push(event.payload as string) },
  };
  const say = (from: ServiceRuntime, text: string) =>
    from.transact(from.orm.em.fork(), async (unit) => {
      unit.record({ type: 'Said', streams: [stream], actorId: null, payload: text });
    });
  const follow = async ({ eventHub }: ServiceRuntime) => {
    const heard: string[] = [];
    const events = await eventHub.subscribe({ stream, types });
    void (async () => {
      for await (const event of events) heard.push(event.payload as string);
    })();
    return { heard, stop: () => events.return?.() };
  };

  test('delivers each event to every listener, and to one instance of each consumer, in order', async () => {
    const teller = await open('people');
    const twin = await open('people');
    await open('progress', hearing);
    await open('progress', hearing);
    for (const one of runtimes) one.start();
    const followers = [await follow(teller), await follow(twin)];
    const texts = Array.from({ length: 40 }, (_, n) => `${n}`);
    for (const text of texts) await say(teller, text);
    await until('everything was handled', () => handled.length >= texts.length);
    await until('everything was heard', () => followers.every(({ heard }) => heard.length >= texts.length));
    expect(handled).toEqual(texts);
    for (const { heard, stop } of followers) {
      expect(heard).toEqual(texts);
      await stop();
    }
  }, 60_000);

  test.each([
    ['with all that it stored', false],
    ['with nothing of it', true],
  ])(
    'continues after NATS was killed and restarted %s',
    async (_how, forgetful) => {
      const teller = await open('people');
      const twin = await open('people');
      await open('progress', hearing);
      for (const one of runtimes) one.start();
      const followers = [await follow(teller), await follow(twin)];
      const texts: string[] = [];
      const tell = async (...more: string[]) => {
        for (const text of more) await say(teller, text);
        texts.push(...more);
      };
      await tell('a', 'b', 'c');
      await until('a to c were handled', () => handled.length === 3);
      for (let round = 0; round < 2; round++) {
        await nats.kill();
        await until('all know of it', () => buses.every((bus) => !bus.isConnected()));
        await tell(`${round} away`, `${round} still away`);
        // No bus delivers these events; the hub finds them by polling the outbox.
        await until('they were heard', () => followers.every(({ heard }) => heard.length === texts.length));
        expect(handled).not.toContain(`${round} away`);
        await nats.startAgain({ forgetful });
        await until('all are back', () => buses.every((bus) => bus.isConnected()));
        await tell(`${round} back`);
        await until('all was handled', () => new Set(handled).size === texts.length);
      }
      await until('all was heard', () => followers.every(({ heard }) => heard.length === texts.length));
      expect(handled).toEqual(texts);
      for (const { heard, stop } of followers) {
        expect(heard).toEqual(texts);
        await stop();
      }
      expect(await teller.outboxLog.hasMore(await teller.outboxLog.publishedPosition())).toBe(false);
    },
    120_000,
  );

  test('loses no event that was stored but not handled when NATS lost it', async () => {
    const teller = await open('people');
    teller.start();
    await say(teller, 'before anybody listened');
    await until(
      'it was published',
      async () => !(await teller.outboxLog.hasMore(await teller.outboxLog.publishedPosition())),
    );
    await nats.kill();
    await nats.startAgain({ forgetful: true });
    const before = (await teller.outboxLog.settledAfter({ xid: 0, id: 0 }, 1000)).map(({ payload }) => payload);
    await open('progress', hearing);
    await until('it was handled', () => handled.includes('before anybody listened'));
    // Earlier tests of this file have published their events, which the inbox contains.
    expect(handled).toEqual(['before anybody listened']);
    expect(before).toContain('before anybody listened');
  }, 60_000);

  test('stores no event behind a gap, since each publish names its predecessor', async () => {
    const [one, other] = [await openBus(), await openBus()];
    const eventOf = (id: number, payload: string): BusEvent => ({
      eventId: newId(),
      source: 'garden',
      type: 'Said',
      streams: [],
      actorId: null,
      at: new Date(),
      payload,
      position: { xid: id, id },
      previous: { xid: id - 1, id: id - 1 },
    });
    const [a, b, c] = [eventOf(1, 'a'), eventOf(2, 'b'), eventOf(3, 'c')];
    await expect(one.publish([a])).rejects.toThrow('is unknown: call lastEventId first');
    expect(await one.lastEventId('garden')).toBeUndefined();
    expect(await other.lastEventId('garden')).toBeUndefined();
    await one.publish([a, b]);
    await expect(other.publish([c])).rejects.toThrow(/wrong last sequence/);
    expect(await other.lastEventId('garden')).toBe(b.eventId);
    // The repeated event is dropped, and the new one in the same batch is stored.
    await other.publish([a, b, c]);
    expect(await one.lastEventId('garden')).toBe(c.eventId);
    const stored: string[] = [];
    await one.consume('reader', 'garden', async ({ payload }) => void stored.push(payload as string));
    await until('all three were read', () => stored.length === 3);
    expect(stored).toEqual(['a', 'b', 'c']);
  }, 60_000);
});
