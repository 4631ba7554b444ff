import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { progressEntities } from '../../../../services/progress/main.js';
import { progressSteps } from '../../../../services/progress/migrations/steps.js';
import type { Bus } from '../../../../services/shared/bus/bus.js';
import type { StoredEvent } from '../../../../services/shared/bus/event.js';
import { beginning, type Position } from '../../../../services/shared/bus/position.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { OutboxLog } from '../../../../services/shared/outbox/outbox-log.js';
import type { EventHandler } from '../../../../services/shared/runtime/event-handlers.js';
import { type ServiceRuntime, startServiceRuntime } from '../../../../services/shared/runtime/service-runtime.js';
import { systemClock } from '../../../../services/shared/time/clock.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

export const logger = pino({ level: 'silent' });
export const stream = newId();
export const types = new Set(['Said']);
export const textOf = ({ payload }: StoredEvent) => (payload as { text: string }).text;

const insert = `insert into outbox (event_id, type, streams, at, payload)
  values ($1, 'Said', array[$2::uuid], $3, json_build_object('text', $4::text))`;

/** The outbox of a progress database: opened for the tests of one file, and empty before each. */
export class OutboxFixture {
  databases!: ClonedDatabases;
  orm!: Orm;
  log!: OutboxLog;

  constructor() {
    beforeAll(async () => {
      this.databases = await cloneDatabases();
      this.orm = await openOrm({ url: this.url, entities: progressEntities, migrations: progressSteps });
      this.log = new OutboxLog(this.orm, 'progress');
    });
    afterAll(async () => {
      await this.orm.close(true);
      await this.databases.drop();
    });
    beforeEach(async () => {
      await this.execute(`truncate outbox, inbox;
        update outbox_progress set published_xid = '0', published_id = 0, floor_xid = '0', floor_id = 0`);
    });
  }

  get url(): string {
    return this.databases.urls.progress;
  }

  execute(sql: string, params: unknown[] = []): Promise<object[]> {
    return this.orm.em.fork().execute(sql, params);
  }

  /** Sets how far the relay has published. */
  async setPublished(position: Position | undefined): Promise<void> {
    await this.execute('update outbox_progress set published_xid = ?::text::xid8, published_id = ?', [
      String(position?.xid),
      position?.id,
    ]);
  }

  /** A connection that writes events in its own transactions. */
  async writer() {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    return {
      begin: () => client.query('begin'),
      say: (text: string, at = new Date()) => client.query(insert, [newId(), stream, at, text]),
      sleep: (seconds: number) => client.query('select pg_sleep($1)', [seconds]),
      commit: () => client.query('commit'),
      rollback: () => client.query('rollback'),
      end: () => client.end(),
    };
  }

  /** Writes one event per text, each in its own transaction. */
  async say(...texts: string[]): Promise<void> {
    const writer = await this.writer();
    for (const text of texts) await writer.say(text);
    await writer.end();
  }

  /** Returns the first `count` events, once they are settled. */
  async settled(count: number): Promise<StoredEvent[]> {
    for (;;) {
      const events = await this.log.settledAfter(beginning, count);
      if (events.length === count) return events;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

export interface RuntimeParts {
  databaseUrl: string;
  bus: Bus;
  handlers?: Record<string, Record<string, EventHandler>>;
}

/** Opens a service runtime without entities of its own; nothing is published before its `start`. */
export function openRuntime(name: 'people' | 'progress', parts: RuntimeParts): Promise<ServiceRuntime> {
  const rest = { entities: [], migrations: [], dueHandlers: {}, clock: systemClock, logger };
  return startServiceRuntime({ name, handlers: {}, ...rest, ...parts });
}
