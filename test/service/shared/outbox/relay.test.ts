import { describe, expect, test } from '@jest/globals';
import type { Bus, BusEvent } from '../../../../services/shared/bus/bus.js';
import { beginning } from '../../../../services/shared/bus/position.js';
import { Notifier } from '../../../../services/shared/database/notifier.js';
import { Relay } from '../../../../services/shared/outbox/relay.js';
import { logger, OutboxFixture, textOf } from './outbox-fixture.js';
import { RecordingBus } from './recording-bus.js';

const outbox = new OutboxFixture();

function relayOn(bus: Bus) {
  const notifier = new Notifier(outbox.url, logger);
  const relay = new Relay({ log: outbox.log, bus, notifier, url: outbox.url, logger });
  const close = async () => {
    await relay.close();
    await notifier.close();
  };
  return { relay, notifier, close };
}

/** Each event names the event published before it, so that a gap is detected. */
function expectUnbroken(events: BusEvent[]): void {
  for (const [index, event] of events.entries())
    if (index > 0) expect(event.previous).toEqual(events[index - 1]?.position);
}

describe('The relay', () => {
  test('publishes concurrent events in order, each once, linked without a gap', async () => {
    const bus = new RecordingBus();
    const { close } = relayOn(bus);
    const writers = await Promise.all(Array.from({ length: 8 }, () => outbox.writer()));
    await Promise.all(
      writers.map(async (one, w) => {
        for (let n = 0; n < 25; n++) {
          await one.begin();
          await one.say(`${w}.${n}`);
          await (n % 5 === 4 ? one.rollback() : one.commit());
        }
        await one.end();
      }),
    );
    await bus.until(160);
    expect(bus.published.map(textOf)).toEqual((await outbox.log.settledAfter(beginning, 1000)).map(textOf));
    expectUnbroken(bus.published);
    for (let w = 0; w < 8; w++) {
      const own = bus.published.map(textOf).filter((text) => text.startsWith(`${w}.`));
      expect(own).toEqual(Array.from({ length: 25 }, (_, n) => `${w}.${n}`).filter((_, n) => n % 5 !== 4));
    }
    await close();
  });

  test('waits for a transaction that commits late, and then publishes it first', async () => {
    const bus = new RecordingBus();
    const { relay, close } = relayOn(bus);
    const [slow, fast] = [await outbox.writer(), await outbox.writer()];
    await slow.begin();
    await slow.say('early');
    await fast.say('late');
    const drained = relay.drain().then(() => bus.published.length);
    expect(bus.published).toEqual([]);
    await slow.commit();
    expect(await drained).toBe(2);
    expect(bus.published.map(textOf)).toEqual(['early', 'late']);
    await Promise.all([slow.end(), fast.end(), close()]);
  });

  test('restarts from the last safe position after a failure of the bus, and skips nothing', async () => {
    const bus = new RecordingBus();
    const { relay, close } = relayOn(bus);
    await outbox.say('a');
    await bus.until(1);
    await relay.drain();
    bus.failures = 1;
    await outbox.say('b', 'c', 'd');
    await relay.drain();
    const texts = bus.published.map(textOf);
    expect([...new Set(texts)]).toEqual([
      'a',
      ...texts.slice(1).filter((text, index, all) => all.indexOf(text) === index),
    ]);
    expect(new Set(texts)).toEqual(new Set(['a', 'b', 'c', 'd']));
    const last = texts.lastIndexOf('b');
    expect(texts.slice(last)).toEqual(['b', 'c', 'd']);
    expect(await outbox.log.publishedPosition()).toEqual(bus.published.at(-1)?.position);
    await close();
  });

  test('continues after a restart where the previous one stopped', async () => {
    const first = new RecordingBus();
    const before = relayOn(first);
    await outbox.say('a', 'b');
    await before.relay.drain();
    await before.close();
    await outbox.say('c');
    const second = new RecordingBus(first.published.at(-1));
    const after = relayOn(second);
    expect(await second.until(1)).toEqual(['c']);
    await after.close();
  });

  test('runs on one of two instances; when its connection is killed the other continues without loss', async () => {
    const buses = [new RecordingBus(), new RecordingBus()];
    const relays = [relayOn(buses[0] as Bus)];
    await outbox.say('a');
    await buses[0]?.until(1);
    relays.push(relayOn(buses[1] as Bus));
    await outbox.say('b');
    await buses[0]?.until(2);
    await relays[0]?.relay.drain();
    expect(buses[1]?.published).toEqual([]);
    const killed = await outbox.execute(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'jumelage relay'
        and pid in (select pid from pg_locks where locktype = 'advisory')`,
    );
    expect(killed).toHaveLength(1);
    await outbox.say('c', 'd');
    const deadline = Date.now() + 15_000;
    const all = () => buses.flatMap(({ published }) => published.map(textOf));
    while (!['c', 'd'].every((text) => all().includes(text)) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set(all())).toEqual(new Set(['a', 'b', 'c', 'd']));
    for (const { published } of buses) expectUnbroken(published);
    await Promise.all(relays.map(({ close }) => close()));
    expect((await outbox.log.publishedPosition()).xid).toBe((await outbox.log.headPosition()).xid);
  });
});

test('A bus that fails at random moments loses no event, and each event names its predecessor', async () => {
  const bus = new RecordingBus();
  const heard: BusEvent[] = [];
  const publish = bus.publish.bind(bus);
  bus.publish = async (events) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
    if (Math.random() < 0.3) throw new Error('away');
    heard.push(...events);
    await publish(events);
  };
  const { notifier, close } = relayOn(bus);
  const texts = Array.from({ length: 60 }, (_, n) => `${n}`);
  for (const text of texts) {
    await outbox.say(text);
    notifier.notify('outbox');
  }
  const last = () => heard.at(-1)?.position.id;
  const head = await outbox.settled(texts.length).then((events) => events.at(-1)?.position.id);
  for (let waited = 0; last() !== head && waited < 20_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await close();
  expect([...new Set(heard.map(textOf))]).toEqual(texts);
  expect(heard.every(({ previous }) => Number.isFinite(previous?.xid))).toBe(true);
}, 30_000);
