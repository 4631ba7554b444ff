import type { EntitySchema } from '@mikro-orm/core';
import type { Bus, BusEvent, Unsubscribe } from '../bus/bus.js';
import { Notifier } from '../database/notifier.js';
import { type Em, type MigrationStep, migrate, type Orm, openOrm } from '../database/orm.js';
import { type DueHandler, DueLoop } from '../jobs/due-loop.js';
import { EventHub } from '../live/event-hub.js';
import { markHandled, wasHandled } from '../outbox/inbox.js';
import { OutboxLog } from '../outbox/outbox-log.js';
import { Relay } from '../outbox/relay.js';
import { transact, type UnitOfWork } from '../outbox/unit-of-work.js';
import type { Logger } from '../telemetry/logger.js';
import type { ServiceProbe } from '../telemetry/service-probe.js';
import { eventAttributes, type SpanOptions, withSpan } from '../telemetry/tracing.js';
import type { Clock } from '../time/clock.js';
import type { EventHandler } from './event-handlers.js';

export interface ServiceRuntimeOptions {
  name: string;
  databaseUrl: string;
  // biome-ignore lint/suspicious/noExplicitAny: MikroORM's own variance: a list of entities of any shape.
  entities: EntitySchema<any>[];
  migrations: MigrationStep[];
  /** Source -> event type -> what to do. */
  handlers: Record<string, Readonly<Record<string, EventHandler>>>;
  dueHandlers: Record<string, DueHandler>;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  /** Told of what fails and will be tried again. */
  probe?: ServiceProbe | undefined;
}

/** What each subgraph stands on: its database, its outbox with relay and live hub, its due rows, its ear on the bus. */
export interface ServiceRuntime {
  name: string;
  orm: Orm;
  outboxLog: OutboxLog;
  eventHub: EventHub;
  notifier: Notifier;
  clock: Clock;
  logger: Logger;
  /** Runs one transaction; see transact.ts. */
  transact<T>(em: Em, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Keeps due rows from being done until the answered function is called. */
  pauseDueLoop(): () => void;
  /** Publishes all that is settled, and waits until everybody has heard it. */
  publishPending(): Promise<void>;
  /** Does all that is due, and publishes all that is settled. Answers how many due rows were done. */
  drain(): Promise<number>;
  /**
   * Begins to publish and to do what is due. Called once every service listens: what nobody hears would count as told.
   */
  start(): void;
  /** Ends both, while the others still listen. */
  stop(): Promise<void>;
  /** Ends the rest. */
  close(): Promise<void>;
}

/** Opens and migrates the database and listens to the others; nothing is published or done before `start`. */
export async function startServiceRuntime(options: ServiceRuntimeOptions): Promise<ServiceRuntime> {
  const { name, databaseUrl, bus, clock, logger } = options;
  const orm = await openOrm({
    url: databaseUrl,
    entities: options.entities,
    migrations: options.migrations,
    ...(options.onQuery && { onQuery: options.onQuery }),
  });
  await migrate(orm);
  const notifier = new Notifier(databaseUrl, logger);
  const log = new OutboxLog(orm, name);
  await log.startEpochIfRestored();
  const hub = new EventHub(log, logger);
  await hub.start(bus);
  const stops = await consumeEvents(options, orm, notifier);
  await notifier.listen();
  let working: { relay: Relay; due: DueLoop } | undefined;
  const stop = async () => {
    await working?.due.close();
    await working?.relay.close();
    working = undefined;
  };
  return {
    name,
    orm,
    outboxLog: log,
    eventHub: hub,
    notifier,
    clock,
    logger,
    transact: (em, work) => transact({ em, clock, notifier }, work),
    start() {
      working ??= {
        relay: new Relay({ log, bus, notifier, url: databaseUrl, logger }),
        due: new DueLoop({ orm, clock, notifier, handlers: options.dueHandlers, logger, probe: options.probe }),
      };
    },
    pauseDueLoop: () => working?.due.pause() ?? (() => undefined),
    async publishPending() {
      await working?.relay.drain();
    },
    async drain() {
      const done = (await working?.due.drain()) ?? 0;
      await working?.relay.drain();
      return done;
    },
    stop,
    async close() {
      await stop();
      await Promise.all(stops.map((end) => end()));
      await hub.close();
      await notifier.close();
      await orm.close(true);
    },
  };
}

function consumeEvents(options: ServiceRuntimeOptions, orm: Orm, notifier: Notifier): Promise<Unsubscribe[]> {
  const { bus, clock, name, handlers, probe } = options;
  return Promise.all(
    Object.entries(handlers).map(([source, byType]) =>
      bus.consume(name, source, async (event) => {
        const handler = byType[event.type];
        if (!handler) return;
        const handle = () =>
          transact({ em: orm.em, clock, notifier }, async (unit) => {
            if (await wasHandled(unit.em, event)) return;
            await handler(unit, event);
            await markHandled(unit.em, event);
          });
        await withSpan(consumption(name, event), handle).catch((error) => {
          probe?.eventFailed(event.type);
          throw error;
        });
      }),
    ),
  );
}

/** The span of what an event makes happen elsewhere: a trace of its own, which names the event as its recorder does. */
function consumption(name: string, { eventId, type, source }: BusEvent): SpanOptions {
  const facts = { 'subgraph.name': name, ...eventAttributes({ eventId, type }), 'jumelage.event.source': source };
  return { name: `${name} hears ${type}`, kind: 'consumer', isRoot: true, attributes: facts };
}
