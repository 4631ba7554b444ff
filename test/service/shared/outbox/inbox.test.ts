import { describe, expect, test } from '@jest/globals';
import type { Bus } from '../../../../services/shared/bus/bus.js';
import { InProcessBus } from '../../../../services/shared/bus/in-process-bus.js';
import { beginning } from '../../../../services/shared/bus/position.js';
import { newId } from '../../../../services/shared/id.js';
import type { EventHandler } from '../../../../services/shared/runtime/event-handlers.js';
import type { ServiceRuntime } from '../../../../services/shared/runtime/service-runtime.js';
import { logger, OutboxFixture, openRuntime, type RuntimeParts, stream, textOf } from './outbox-fixture.js';

const outbox = new OutboxFixture();

describe('The inbox', () => {
  const runtimes: ServiceRuntime[] = [];
  const start = async (name: 'people' | 'progress', bus: Bus, handlers: RuntimeParts['handlers'] = {}) => {
    const runtime = await openRuntime(name, { databaseUrl: outbox.databases.urls[name], bus, handlers });
    runtimes.push(runtime);
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
    await start('progress', bus, { people: { Said: said } });
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
    expect(await outbox.execute('select 1 from person_fact')).toHaveLength(1);
    await bus.publish([
      { ...once, eventId: newId() },
      { ...once, eventId: newId(), type: 'Unheard' },
    ]);
    expect(await outbox.execute('select 1 from person_fact')).toHaveLength(2);
    expect(await outbox.execute('select 1 from inbox')).toHaveLength(2);
    for (const runtime of runtimes) await runtime.close();
    await bus.close();
  });

  test('is written in the transaction that records the follow-up events: both are committed, or neither', async () => {
    const bus = new InProcessBus(logger);
    const people = await start('people', bus);
    const heard: string[] = [];
    const progress = await start('progress', bus, {
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
