import { describe, expect, test } from '@jest/globals';
import type { BusEvent } from '../../../../services/shared/bus/bus.js';
import { beginning, type Cursor } from '../../../../services/shared/bus/position.js';
import { EventHub } from '../../../../services/shared/live/event-hub.js';
import { linkEvents } from '../../../../services/shared/outbox/outbox-log.js';
import { logger, OutboxFixture, stream, textOf, types } from '../outbox/outbox-fixture.js';
import { RecordingBus } from '../outbox/recording-bus.js';

const outbox = new OutboxFixture();

describe('The event hub', () => {
  test('answers CURSOR_EXPIRED when retention deletes events that a slow reader has still to read', async () => {
    const bus = new RecordingBus();
    const one = await outbox.writer();
    for (let n = 0; n < 450; n++) await one.say(`${n}`);
    await one.end();
    const [first, ...others] = await outbox.settled(450);
    const hub = new EventHub(outbox.log, logger);
    await hub.start(bus);
    const events = await hub.subscribe({
      stream,
      types,
      ...(first && { after: { epoch: await outbox.log.epoch(), ...first.position } }),
    });
    for (let n = 1; n <= 200; n++) expect(textOf((await events.next()).value)).toBe(`${n}`);
    const last = others.at(300)?.position;
    await outbox.setPublished(last);
    await outbox.log.prune(new Date(Date.now() + 60_000));
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
    const hub = new EventHub(outbox.log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 4);
    await outbox.say('a', 'b', 'c', 'd');
    const chained = linkEvents(beginning, await outbox.settled(4));
    await bus.publish([chained[0], chained[3]] as BusEvent[]);
    expect(await take()).toEqual(['a', 'b', 'c', 'd']);
    expect(hub.deliveredPosition).toEqual(chained[3]?.position);
    await events.return?.();
    expect(hub.subscriberCount).toBe(0);
    await hub.close();
  });

  test('does not deliver repeated and older events', async () => {
    const bus = new RecordingBus();
    const hub = new EventHub(outbox.log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 3);
    await outbox.say('a', 'b', 'c');
    const chained = linkEvents(beginning, await outbox.settled(3));
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
    const hub = new EventHub(outbox.log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 503);
    const texts = Array.from({ length: 503 }, (_, n) => `${n}`);
    const one = await outbox.writer();
    await one.begin();
    for (const text of texts) await one.say(text);
    await one.commit();
    await one.end();
    const chained = linkEvents(beginning, await outbox.settled(503));
    await bus.publish(chained.slice(-2));
    expect(await take()).toEqual(texts);
    await events.return?.();
    await hub.close();
  });

  test('replays since a position, and refuses one past retention', async () => {
    const bus = new RecordingBus();
    await outbox.say('a', 'b');
    const [a] = await outbox.settled(2);
    const hub = new EventHub(outbox.log, logger);
    await hub.start(bus);
    const { take, events } = await listenAll(hub, 1, a && { epoch: await outbox.log.epoch(), ...a.position });
    expect(await take()).toEqual(['b']);
    await events.return?.();
    const head = await outbox.log.headPosition();
    await outbox.execute(`update outbox_progress set floor_xid = ?::text::xid8, floor_id = ?`, [
      String(head.xid),
      head.id,
    ]);
    await expect(
      hub.subscribe({ stream, types, ...(a && { after: { epoch: await outbox.log.epoch(), ...a.position } }) }),
    ).rejects.toMatchObject({
      extensions: { code: 'CURSOR_EXPIRED' },
    });
    await hub.close();
  });
});
