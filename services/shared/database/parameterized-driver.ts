import {
  type AnyEntity,
  type EntityData,
  isRaw,
  JsonProperty,
  type LoggingOptions,
  type QueryResult,
} from '@mikro-orm/core';
import { NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { needsCustomPlan } from './custom-plan.js';
import { QueryPipeline } from './query-pipeline.js';

type Execute = PostgreSqlConnection['execute'];
type Executed = QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[];
type Quote = (value: unknown) => string;

/** A statement with placeholders `$1`, `$2` ... and its values in PostgreSQL's text format. */
export interface ParameterizedStatement {
  text: string;
  values: (string | null)[];
}

/** Below the protocol's limit of 65,535 parameters per statement. */
const maxParameters = 30_000;

/**
 * MikroORM's PostgreSQL driver, changed to send values as parameters and not inside the text: equal statements then
 * have equal texts, and can be prepared (prepared-statements.ts).
 */
export class ParameterizedDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection = new ParameterizedConnection(this.config);
}

class ParameterizedConnection extends PostgreSqlConnection {
  #pipeline: { pool: Pool; queries: QueryPipeline } | undefined;

  override async execute<T extends Executed>(...call: Parameters<Execute>): Promise<T> {
    const [query, params, method = 'all', transaction, logging] = call;
    const { sql, values } = textOf(query, params);
    if (!values || isStoppable(logging)) return super.execute<T>(...call);
    const statement = this.#bind(sql, values);
    if (statement.values.length > maxParameters) return super.execute<T>(...call);
    await this.ensureConnection();
    const work = async () => this.transformRawResult<T>(await this.#send(sql, statement, transaction), method);
    return this.executeQuery<T>(sql, work, { ...logging, query: sql, params: values });
  }

  /** Ends the pool if Kysely did not: it skips a pool that it never used. */
  override async close(force?: boolean): Promise<void> {
    const pool = this.#pipeline?.pool;
    await super.close(force);
    if (pool && !pool.ending) await pool.end();
  }

  #bind(sql: string, params: readonly unknown[]): ParameterizedStatement {
    if (needsCustomPlan(sql)) return { text: this.platform.formatQuery(sql, params), values: [] };
    return bindParameters(sql, params, (value) => this.platform.quoteValue(value));
  }

  async #send(
    sql: string,
    { text, values }: ParameterizedStatement,
    transaction: Parameters<Execute>[3],
  ): Promise<{ rows: unknown[] }> {
    if (!transaction && isRead.test(text)) return this.#pipelineOf(await this.getNativeClient()).run(text, values, sql);
    return (transaction ?? this.getClient()).executeQuery(CompiledQuery.raw(text, values));
  }

  #pipelineOf(pool: Pool): QueryPipeline {
    if (this.#pipeline?.pool !== pool) this.#pipeline = { pool, queries: new QueryPipeline(pool) };
    return this.#pipeline.queries;
  }
}

const isRead = /^\s*(select|with)\b[^;]*$/i;

function textOf(query: Parameters<Execute>[0], params: Parameters<Execute>[1] = []): Text {
  const raw = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  if (typeof raw !== 'string') return { sql: raw.sql, values: raw.params };
  return { sql: raw, values: isList(params) ? params : undefined };
}

const isList = (params: readonly unknown[] | object): params is readonly unknown[] => Array.isArray(params);

/** A statement with `?` for its values; undefined values if they are named. */
interface Text {
  sql: string;
  values: readonly unknown[] | undefined;
}

/** Statements with an abort signal are left to MikroORM. */
const isStoppable = (logging: LoggingOptions | undefined): boolean =>
  logging !== undefined && 'signal' in logging && logging.signal != null;

/**
 * Replaces each `?` of a statement with a parameter. PostgreSQL must infer the same types as for literals: parameters
 * that would be quoted literals have no type, and numbers have the type of their literal. Other values, and the number
 * after `limit`, are written into the text: reading a few rows needs another plan than reading all.
 */
export function bindParameters(sql: string, params: readonly unknown[], quote: Quote): ParameterizedStatement {
  const values: ParameterizedStatement['values'] = [];
  if (params.length === 0) return { text: sql, values };
  const write = (template: string, params: readonly unknown[]): string => {
    let at = 0;
    return template.replace(/\blimit \?|\\\?|\?\??/gi, (mark) => {
      if (mark === '\\?') return '?';
      const value = params[at++];
      if (mark.length > 2) return Number.isSafeInteger(value) ? `limit ${value}` : `limit ${bind(value)}`;
      if (mark === '??') return `"${String(value).replaceAll('"', '""').replace('.', '"."')}"`;
      return bind(value);
    });
  };
  const bind = (value: unknown): string => {
    if (typeof value === 'number' && Number.isFinite(value)) return addParameter(String(value), typeOf(value));
    if (typeof value === 'string' || typeof value === 'bigint') return addParameter(String(value));
    if (value === null) return addParameter(null);
    if (value instanceof Date) return addParameter(quote(value).slice(1, -1));
    if (isRaw(value)) return write(value.sql, value.params);
    if (isJson(value)) return addParameter(JSON.stringify(value));
    if (Array.isArray(value)) return value.map(bind).join(', ');
    return quote(value);
  };
  const addParameter = (value: string | null, type = ''): string => `$${values.push(value)}${type}`;
  return { text: write(sql, params), values };
}

const typeOf = (value: number): string =>
  !Number.isSafeInteger(value) ? '::numeric' : Math.abs(value) < 2 ** 31 ? '::int4' : '::int8';

/**
 * Returns whether a value is sent as JSON: a plain object, or a value that MikroORM marked as JSON. Other arrays are
 * lists of values.
 */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (JsonProperty in value) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
