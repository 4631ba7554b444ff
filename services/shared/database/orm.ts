import { type Constructor, DefaultLogger, type EntitySchema, type LogContext } from '@mikro-orm/core';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { newId } from '../id.js';
import { StartupFault } from '../startup-fault.js';
import { traceStatement } from '../telemetry/tracing.js';
import { releaseBrokenConnections } from './broken-connections.js';
import { forceGenericPlan } from './custom-plan.js';
import { ParameterizedDriver } from './parameterized-driver.js';
import { prepareRepeatedStatements } from './prepared-statements.js';
import { sqlArray } from './sql-array.js';

/** The entity manager of one operation or one transaction. */
export type Em = EntityManager;
export type Orm = MikroORM;

/** One migration. Migrations run in the order of the list, each once. */
export interface MigrationStep {
  name: string;
  sql: string;
}

export interface OrmOptions {
  url: string;
  // biome-ignore lint/suspicious/noExplicitAny: MikroORM's own variance: a list of entities of any shape.
  entities: EntitySchema<any>[];
  migrations: MigrationStep[];
  poolSize?: number;
  /** Called with every SQL statement; tests count them. */
  onQuery?: (sql: string) => void;
}

/** Opens a service's database. Throws StartupFault if it cannot be reached. */
export async function openOrm(options: OrmOptions): Promise<Orm> {
  try {
    const orm = await MikroORM.init({
      driver: ParameterizedDriver,
      clientUrl: options.url,
      entities: options.entities,
      extensions: [Migrator],
      migrations: { migrationsList: options.migrations.map(migrationOf), tableName: 'migrations', snapshot: false },
      pool: { min: 0, max: options.poolSize ?? 12 },
      // With `pipeline`, `pg` sends a statement without waiting for the result of the one before; see
      // query-pipeline.ts.
      driverOptions: { onPoolCreated: preparePool, pipeline: true },
      colors: false,
      logger: options.onQuery ?? (() => undefined),
      loggerFactory: (loggerOptions) => new TracingLogger(loggerOptions),
      ...(options.onQuery && { debug: ['query'] }),
      ensureDatabase: false,
      discovery: { warnWhenNoEntities: false },
      // A unique name: MikroORM would join a transaction begun inside that of another database with the same context
      // name.
      contextName: newId(),
    });
    // MikroORM's own array literals turn the text NULL into a null, and lose line breaks next to commas.
    Object.assign(orm.em.getPlatform(), { marshallArray: (values: unknown[]) => sqlArray(values.map(String)) });
    await orm.em.getConnection().execute('select 1');
    return orm;
  } catch (cause) {
    const { host, pathname } = new URL(options.url);
    const reason = (cause as Error).message.split('\n')[0];
    throw new StartupFault(`The database '${pathname.slice(1)}' at ${host} cannot be reached: ${reason}`);
  }
}

function preparePool(pool: Pool): void {
  // Not a startup parameter, which connection poolers reject. If this fails, the next statement fails too.
  pool.on('connect', (client) => void client.query(forceGenericPlan).catch(() => undefined));
  releaseBrokenConnections(pool);
  prepareRepeatedStatements(pool);
}

/** Traces statements as text with placeholders, without their values. */
class TracingLogger extends DefaultLogger {
  override logQuery(context: LogContext & { query: string }): void {
    traceStatement(context.query, context.took ?? 0);
    super.logQuery(context);
  }
}

/** Applies all pending migrations. */
export async function migrate(orm: Orm): Promise<void> {
  await orm.migrator.up();
}

function migrationOf({ name, sql }: MigrationStep): { name: string; class: Constructor<Migration> } {
  class SqlStep extends Migration {
    override up(): void {
      this.addSql(sql);
    }
  }
  return { name, class: SqlStep };
}
