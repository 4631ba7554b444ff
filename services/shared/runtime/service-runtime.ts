import type { EntitySchema } from '@mikro-orm/core';
import type { Bus, BusEvent, Unsubscribe } from '../bus/bus.js';
import { Notifier } from '../database/notifier.js';
import { type Em, type MigrationStep, migrate, type Orm, openOrm } from '../database/orm.js';
import { type DueHandler, DueLoop } from '../jobs/due-loop.js';
import { EventHub } from '../live/event-hub.js';
import { startEpochIfRestored } from '../outbox/epoch.js';
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
  /** Event handlers: source -> event type -> handler. */
  handlers: Record<string, Readonly<Record<string, EventHandler>>>;
  dueHandlers: Record<string, DueHandler>;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  /** Called for each failure that will be retried. */
  probe?: ServiceProbe | undefined;
}

/** The mechanisms of one service: database, outbox with relay, event hub, due loop, and bus consumers. */
export interface ServiceRuntime {
  name: string;
  orm: Orm;
  outboxLog: OutboxLog;
  eventHub: EventHub;
  notifier: Notifier;
  clock: Clock;
  logger: Logger;
  /** Runs one transaction; see outbox/unit-of-work.ts. */
  transact<T>(em: Em, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Pauses the due loop until the returned function is called. */
  pauseDueLoop(): () => void;
  /** Publishes all settled events, and waits until all consumers have handled them. */
  publishPending(): Promise<void>;
  /** Handles all due rows, and publishes all settled events. Returns the number of due rows handled. */
  drain(): Promise<number>;
  /**
   * Starts the relay and the due loop. Call it when every service is consuming: unconsumed events would count as
   * published.
   */
  start(): void;
  /** Stops the relay and the due loop, while other services still consume. */
  stop(): Promise<void>;
  /** Stops everything else. */
  close(): Promise<void>;
}

/** Opens and migrates the database, and starts consuming; nothing is published or handled before `start`. */
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
  await startEpochIfRestored(orm);
  const hub = new EventHub(log, logger);
  await hub.start(bus);
  const unsubscribes = await consumeEvents(options, orm, notifier);
  await notifier.listen();
  let loops: { relay: Relay; due: DueLoop } | undefined;
  const stop = async () => {
    await loops?.due.close();
    await loops?.relay.close();
    loops = undefined;
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
      loops ??= {
        relay: new Relay({ log, bus, notifier, url: databaseUrl, logger }),
        due: new DueLoop({ orm, clock, notifier, handlers: options.dueHandlers, logger, probe: options.probe }),
      };
    },
    pauseDueLoop: () => loops?.due.pause() ?? (() => undefined),
    async publishPending() {
      await loops?.relay.drain();
    },
    async drain() {
      const done = (await loops?.due.drain()) ?? 0;
      await loops?.relay.drain();
      return done;
    },
    stop,
    async close() {
      await stop();
      await Promise.all(unsubscribes.map((end) => end()));
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
        await withSpan(handlingSpan(name, event), handle).catch((error) => {
          probe?.eventFailed(event.type);
          throw error;
        });
      }),
    ),
  );
}

/**
 * Returns the span of handling an event: a new trace with the event's attributes, by which its recorder's trace is
 * found.
 */
function handlingSpan(name: string, { eventId, type, source }: BusEvent): SpanOptions {
  const facts = { 'subgraph.name': name, ...eventAttributes({ eventId, type }), 'jumelage.event.source': source };
  return { name: `${name} hears ${type}`, kind: 'consumer', isRoot: true, attributes: facts };
}
