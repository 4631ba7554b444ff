import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import type { Bus, BusEvent, Unsubscribe } from '../../../../services/shared/bus/bus.js';
import type { StoredEvent } from '../../../../services/shared/bus/event.js';
import { InProcessBus } from '../../../../services/shared/bus/in-process-bus.js';
import { beginning, type Cursor, comparePositions } from '../../../../services/shared/bus/position.js';
import { Notifier } from '../../../../services/shared/database/notifier.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { EventHub } from '../../../../services/shared/live/event-hub.js';
import { startEpochIfRestored } from '../../../../services/shared/outbox/epoch.js';
import { linkEvents, OutboxLog } from '../../../../services/shared/outbox/outbox-log.js';
import { Relay } from '../../../../services/shared/outbox/relay.js';
import type { EventHandler } from '../../../../services/shared/runtime/event-handlers.js';
import { type ServiceRuntime, startServiceRuntime } from '../../../../services/shared/runtime/service-runtime.js';
import { systemClock } from '../../../../services/shared/time/clock.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const logger = pino({ level: 'silent' });
const stream = newId();
const types = new Set(['Said']);

let databases: ClonedDatabases;
let orm: Orm;
let log: OutboxLog;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: progressEntities, migrations: progressSteps });
  log = new OutboxLog(orm, 'progress');
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});
beforeEach(async () => {
  await orm.em.fork().execute(`truncate outbox, inbox;
    update outbox_progress set published_xid = '0', published_id = 0, floor_xid = '0', floor_id = 0`);
});

const insert = `insert into outbox (event_id, type, streams, at, payload)
  values ($1, 'Said', array[$2::uuid], $3, json_build_object('text', $4::text))`;
const saying = (text: string, at = new Date()) => [newId(), stream, at, text];
const textOf = ({ payload }: StoredEvent) => (payload as { text: string }).text;

/** A connection that writes events in its own transactions. */
async function writer() {
  const client = new pg.Client({ connectionString: databases.urls.progress });
  await client.connect();
  return {
    begin: () => client.query('begin'),
    say: (text: string, at?: Date) => client.query(insert, saying(text, at)),
    commit: () => client.query('commit'),
    rollback: () => client.query('rollback'),
    end: () => client.end(),
  };
}

async function say(...texts: string[]): Promise<void> {
  const one = await writer();
  for (const text of texts) await one.say(text);
  await one.end();
}

/** Returns the first `count` events, once they are settled. */
async function settled(count: number): Promise<StoredEvent[]> {
  for (;;) {
    const events = await log.settledAfter(beginning, count);
    if (events.length === count) return events;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A bus that records what it is given, and can be made to fail. */
class RecordingBus implements Bus {
  readonly isRemote = true;
  readonly disconnectCount = 0;
  readonly published: BusEvent[] = [];
  failures = 0;

  /** `stored` is the newest event of a bus that has run before. */
  constructor(private stored?: BusEvent | undefined) {}

  lastEventId = async () => this.stored?.eventId;

  #hear: ((event: BusEvent) => void)[] = [];
  #waiting: (() => void)[] = [];

  async publish(events: BusEvent[]): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The bus is down.');
    }
    this.published.push(...events);
    this.stored = events.at(-1);
    for (const hear of this.#hear) events.forEach(hear);
    for (const look of this.#waiting) look();
  }

  /** Waits until so many events were published. */
  async until(count: number): Promise<string[]> {
    if (this.published.length < count)
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${this.published.length} of ${count} were published.`)),
          15_000,
        );
        this.#waiting.push(() => {
          if (this.published.length < count) return;
          clearTimeout(timer);
          resolve();
        });
      });
    return this.published.map(textOf);
  }

  async subscribe(_source: string, hear: (event: BusEvent) => void): Promise<Unsubscribe> {
    this.#hear.push(hear);
    return async () => undefined;
  }

  consume = async (): Promise<Unsubscribe> => async () => undefined;
  isConnected = () => true;
  ready = async () => true;
  close = async () => undefined;
}

function relayOn(bus: Bus) {
  const notifier = new Notifier(databases.urls.progress, logger);
  const relay = new Relay({ log, bus, notifier, url: databases.urls.progress, logger });
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

describe('The outbox log', () => {
  test('never skips a transaction that began early and commits late', async () => {
    const [slow, fast] = [await writer(), await writer()];
    await slow.begin();
    await slow.say('early');
    await fast.say('late');
    expect(await log.settledAfter(beginning, 10)).toEqual([]);
    expect(await log.hasMore(beginning)).toBe(true);
    expect(await log.headPosition()).toEqual(beginning);
    await slow.commit();
    const events = await settled(2);
    expect(events.map(textOf)).toEqual(['early', 'late']);
    expect(await log.headPosition()).toEqual(events[1]?.position);
    await Promise.all([slow.end(), fast.end()]);
  });

  test('returns nothing of a rolled back transaction, and continues after it', async () => {
    const [undone, kept] = [await writer(), await writer()];
    await undone.begin();
    await undone.say('never');
    await kept.say('always');
    await undone.rollback();
    expect((await settled(1)).map(textOf)).toEqual(['always']);
    expect(await log.settledAfter(beginning, 10)).toHaveLength(1);
    await Promise.all([undone.end(), kept.end()]);
  });

  test('keeps the order within a transaction, and pages through many events', async () => {
    const one = await writer();
    await one.begin();
    for (const text of ['a', 'b', 'c']) await one.say(text);
    await one.commit();
    await one.say('d');
    await one.end();
    await settled(4);
    const read: string[] = [];
    for (let after = beginning; ; ) {
      const page = await log.settledAfter(after, 2);
      const last = page.at(-1);
      if (!last) break;
      read.push(...page.map(textOf));
      expect(comparePositions(last.position, after)).toBeGreaterThan(0);
      after = last.position;
    }
    expect(read).toEqual(['a', 'b', 'c', 'd']);
  });

  test('replays between two positions, limited to the requested streams', async () => {
    await say('a', 'b', 'c');
    const events = await settled(3);
    const [first, , last] = events;
    if (!first || !last) throw new Error('Three were said.');
    expect((await log.between(first.position, last.position, 10)).map(textOf)).toEqual(['b', 'c']);
    expect((await log.between(beginning, last.position, 2, [stream])).map(textOf)).toEqual(['a', 'b']);
    expect(await log.between(beginning, last.position, 10, [newId()])).toEqual([]);
  });

  test('deletes old published events, and moves the retention floor', async () => {
    const one = await writer();
    await one.say('old', new Date('2026-01-01'));
    await one.say('old, not published', new Date('2026-01-02'));
    await one.say('new');
    await one.end();
    const [old] = await settled(3);
    const before = new Date('2026-02-01');
    await orm.em.fork().execute('update outbox set recorded_at = at');
    expect(await log.prune(before)).toBe(0);
    expect(await log.retentionFloor()).toEqual(beginning);
    await orm.em
      .fork()
      .execute(`update outbox_progress set published_xid = ?::text::xid8, published_id = ?`, [
        String(old?.position.xid),
        old?.position.id,
      ]);
    await orm.em.fork().execute(`insert into inbox values (uuidv7(), '2026-01-01'), (uuidv7(), now())`);
    expect(await log.prune(before)).toBe(1);
    expect(await log.retentionFloor()).toEqual(old?.position);
    expect((await log.settledAfter(beginning, 10)).map(textOf)).toEqual(['old, not published', 'new']);
    expect(await orm.em.fork().execute('select 1 from inbox')).toHaveLength(1);
    expect(await log.prune(before)).toBe(0);
  });
});

describe('The relay', () => {
  test('publishes concurrent events in order, each once, linked without a gap', async () => {
    const bus = new RecordingBus();
    const { close } = relayOn(bus);
    const writers = await Promise.all(Array.from({ length: 8 }, writer));
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
    expect(bus.published.map(textOf)).toEqual((await log.settledAfter(beginning, 1000)).map(textOf));
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
    const [slow, fast] = [await writer(), await writer()];
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
    await say('a');
    await bus.until(1);
    await relay.drain();
    bus.failures = 1;
    await say('b', 'c', 'd');
    await relay.drain();
    const texts = bus.published.map(textOf);
    expect([...new Set(texts)]).toEqual([
      'a',
      ...texts.slice(1).filter((text, index, all) => all.indexOf(text) === index),
    ]);
    expect(new Set(texts)).toEqual(new Set(['a', 'b', 'c', 'd']));
    const last = texts.lastIndexOf('b');
    expect(texts.slice(last)).toEqual(['b', 'c', 'd']);
    expect(await log.publishedPosition()).toEqual(bus.published.at(-1)?.position);
    await close();
  });

  test('continues after a restart where the previous one stopped', async () => {
    const first = new RecordingBus();
    const before = relayOn(first);
    await say('a', 'b');
    await before.relay.drain();
    await before.close();
    await say('c');
    const second = new RecordingBus(first.published.at(-1));
    const after = relayOn(second);
    expect(await second.until(1)).toEqual(['c']);
    await after.close();
  });

  test('runs on one of two instances; when its connection is killed the other continues without loss', async () => {
    const buses = [new RecordingBus(), new RecordingBus()];
    const relays = [relayOn(buses[0] as Bus)];
    await say('a');
    await buses[0]?.until(1);
    relays.push(relayOn(buses[1] as Bus));
    await say('b');
    await buses[0]?.until(2);
    await relays[0]?.relay.drain();
    expect(buses[1]?.published).toEqual([]);
    const killed = await orm.em.fork().execute(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'jumelage relay'
        and pid in (select pid from pg_locks where locktype = 'advisory')`,
    );
    expect(killed).toHaveLength(1);
    await say('c', 'd');
    const deadline = Date.now() + 15_000;
    const all = () => buses.flatMap(({ published }) => published.map(textOf));
    while (!['c', 'd'].every((text) => all().includes(text)) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set(all())).toEqual(new Set(['a', 'b', 'c', 'd']));
    for (const { published } of buses) expectUnbroken(published);
    await Promise.all(relays.map(({ close }) => close()));
    expect((await log.publishedPosition()).xid).toBe((await log.headPosition()).xid);
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
    await say(text);
    notifier.notify('outbox');
  }
  const last = () => heard.at(-1)?.position.id;
  const head = await settled(texts.length).then((events) => events.at(-1)?.position.id);
  for (let waited = 0; last() !== head && waited < 20_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await close();
  expect([...new Set(heard.map(textOf))]).toEqual(texts);
  expect(heard.every(({ previous }) => Number.isFinite(previous?.xid))).toBe(true);
}, 30_000);

test('A database that is restored on another server publishes what was pending, and a cursor from the old epoch answers CURSOR_EXPIRED', async () => {
  await say('published');
  const [published] = await settled(1);
  await say('waits');
  const far = '900000000';
  await orm.em.fork().execute('update outbox set xid = ?::text::xid8', [far]);
  await orm.em
    .fork()
    .execute('update outbox_progress set published_xid = ?::text::xid8, published_id = ?', [
      far,
      published?.position.id,
    ]);
  await startEpochIfRestored(orm);
  await startEpochIfRestored(orm);
  await say('new');
  expect((await settled(2)).map(textOf)).toEqual(['waits', 'new']);
  expect(await log.epoch()).toBe(2);
  const bus = new RecordingBus();
  const hub = new EventHub(log, logger);
  await hub.start(bus);
  const after = { epoch: 1, xid: Number(far), id: 1 };
  await expect(hub.subscribe({ stream, types, after })).rejects.toMatchObject({
    extensions: { code: 'CURSOR_EXPIRED' },
  });
  await hub.close();
});

describe('The event hub', () => {
  test('answers CURSOR_EXPIRED when retention deletes events that a slow reader has still to read', async () => {
    const bus = new RecordingBus();
    const one = await writer();
    for (let n = 0; n < 450; n++) await one.say(`${n}`);
    await one.end();
    const [first, ...others] = await settled(450);
    const hub = new EventHub(log, logger);
    await hub.start(bus);
    const events = await hub.subscribe({
      stream,
      types,
      ...(first && { after: { epoch: await log.epoch(), ...first.position } }),
    });
    for (let n = 1; n <= 200; n++) expect(textOf((await events.next()).value)).toBe(`${n}`);
    const last = others.at(300)?.position;
    await orm.em
      .fork()
      .execute('update outbox_progress set published_xid = ?::text::xid8, published_id = ?', [
        String(last?.xid),
        last?.id,
      ]);
    await log.prune(new Date(Date.now() + 60_000));
    await expect(events.next()).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
    await hub.close();
  });

  const listenAll = async (hub: EventHub, count: number, after?: Cursor) => {
    const events = await hub.subscribe({ stream, types, ...(after && { after }) });
    return {
      async take() {
        const texts: string[] = [];
        while (texts.length < count) texts.push(textOf((await events.next()).value));
        return texts;
      },
      events,
    };
  };

  test('reads events that the bus lost from the outbox', async () => {
    const bus = new RecordingBus();
    const hub = new EventHub(log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 4);
    await say('a', 'b', 'c', 'd');
    const chained = linkEvents(beginning, await settled(4));
    await bus.publish([chained[0], chained[3]] as BusEvent[]);
    expect(await take()).toEqual(['a', 'b', 'c', 'd']);
    expect(hub.deliveredPosition).toEqual(chained[3]?.position);
    await events.return?.();
    expect(hub.subscriberCount).toBe(0);
    await hub.close();
  });

  test('does not deliver repeated and older events', async () => {
    const bus = new RecordingBus();
    const hub = new EventHub(log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 3);
    await say('a', 'b', 'c');
    const chained = linkEvents(beginning, await settled(3));
    await bus.publish(chained.slice(0, 2));
    await bus.publish(chained.slice(0, 2));
    await bus.publish([chained[0], chained[2]] as BusEvent[]);
    expect(await take()).toEqual(['a', 'b', 'c']);
    expect(hub.deliveredPosition).toEqual(chained[2]?.position);
    await events.return?.();
    await hub.close();
  });

  test('fills a gap of more than a page while more events arrive', async () => {
    const bus = new RecordingBus();
    const hub = new EventHub(log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 503);
    const texts = Array.from({ length: 503 }, (_, n) => `${n}`);
    const one = await writer();
    await one.begin();
    for (const text of texts) await one.say(text);
    await one.commit();
    await one.end();
    const chained = linkEvents(beginning, await settled(503));
    await bus.publish(chained.slice(-2));
    expect(await take()).toEqual(texts);
    await events.return?.();
    await hub.close();
  });

  test('replays since a position, and refuses one past retention', async () => {
    const bus = new RecordingBus();
    await say('a', 'b');
    const [a] = await settled(2);
    const hub = new EventHub(log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 1, a && { epoch: await log.epoch(), ...a.position });
    expect(await take()).toEqual(['b']);
    await events.return?.();
    const head = await log.headPosition();
    await orm.em
      .fork()
      .execute(`update outbox_progress set floor_xid = ?::text::xid8, floor_id = ?`, [String(head.xid), head.id]);
    await expect(
      hub.subscribe({ stream, types, ...(a && { after: { epoch: await log.epoch(), ...a.position } }) }),
    ).rejects.toMatchObject({
      extensions: { code: 'CURSOR_EXPIRED' },
    });
    await hub.close();
  });
});

describe('The inbox', () => {
  const laid: ServiceRuntime[] = [];
  const lay = async (name: 'people' | 'progress', bus: Bus, handlers: Record<string, Record<string, EventHandler>>) => {
    const runtime = await startServiceRuntime({
      name,
      databaseUrl: databases.urls[name],
      entities: [],
      migrations: [],
      handlers,
      dueHandlers: {},
      bus,
      clock: systemClock,
      logger,
    });
    laid.push(runtime);
    runtime.start();
    return runtime;
  };

  test('makes redelivery of an event idempotent', async () => {
    const bus = new InProcessBus(logger);
    const effect = `insert into person_fact (person_id, version, locale, time_zone, status) values (?, 1, 'fr', 'UTC', 'ACTIVE')`;
    let fails = 1;
    const said: EventHandler = async ({ em }) => {
      await em.execute(effect, [newId()]);
      // A failed handler has no effect, and is called again.
      if (fails-- > 0) throw new Error('not yet');
    };
    await lay('progress', bus, { people: { Said: said } });
    const event = {
      eventId: newId(),
      source: 'people',
      type: 'Said',
      streams: [],
      actorId: null,
      at: new Date(),
      payload: {},
    };
    const once = { ...event, position: { xid: 1, id: 1 }, previous: beginning };
    await bus.publish([once]);
    await bus.publish([once, once]);
    expect(await orm.em.fork().execute('select 1 from person_fact')).toHaveLength(1);
    await bus.publish([
      { ...once, eventId: newId() },
      { ...once, eventId: newId(), type: 'Unheard' },
    ]);
    expect(await orm.em.fork().execute('select 1 from person_fact')).toHaveLength(2);
    expect(await orm.em.fork().execute('select 1 from inbox')).toHaveLength(2);
    for (const runtime of laid) await runtime.close();
    await bus.close();
  });

  test('is written in the transaction that records the follow-up events: both are committed, or neither', async () => {
    const bus = new InProcessBus(logger);
    const people = await lay('people', bus, {});
    const heard: string[] = [];
    const progress = await lay('progress', bus, {
      people: {
        Said: async (unit, { payload }) => {
          heard.push((payload as { text: string }).text);
          unit.record({ type: 'Heard', streams: [stream], actorId: null, payload });
        },
      },
    });
    for (const text of ['un', 'deux', 'trois'])
      await people.transact(people.orm.em, async (unit) =>
        unit.record({ type: 'Said', streams: [stream], actorId: null, payload: { text } }),
      );
    await people.drain();
    await progress.drain();
    expect(heard).toEqual(['un', 'deux', 'trois']);
    const own = await progress.outboxLog.settledAfter(beginning, 10);
    expect(own.map((event) => [event.type, textOf(event)])).toEqual([
      ['Heard', 'un'],
      ['Heard', 'deux'],
      ['Heard', 'trois'],
    ]);
    await expect(
      people.transact(people.orm.em, async (unit) => {
        unit.record({ type: 'Said', streams: [stream], actorId: null, payload: { text: 'jamais' } });
        await unit.em.flush();
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await people.drain();
    expect(heard).toHaveLength(3);
    await people.close();
    await progress.close();
    await bus.close();
  });
});
