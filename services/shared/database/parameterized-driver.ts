import { isRaw, JsonProperty, type LoggingOptions } from '@mikro-orm/core';
import { NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { needsCustomPlan } from './custom-plan.js';
import { QueryPipeline } from './query-pipeline.js';

type Execute = PostgreSqlConnection['execute'];
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
  #batches: { pool: Pool; together: QueryPipeline } | undefined;

  override async execute(...[query, params, method, transaction, logging]: Parameters<Execute>): Promise<never> {
    const { sql, given } = textOf(query, params);
    const isOurs = given && !isStoppable(logging);
    const bound = isOurs ? this.#bound(sql, given) : undefined;
    if (!bound || bound.values.length > maxParameters)
      return super.execute(query, params, method, transaction, logging) as Promise<never>;
    await this.ensureConnection();
    const work = async () => this.transformRawResult<never>(await this.#send(sql, bound, transaction), method ?? 'all');
    return this.executeQuery(sql, work, { ...logging, query: sql, params: given } as never);
  }

  /** Ends the pool if Kysely did not: it skips a pool that it never used. */
  override async close(force?: boolean): Promise<void> {
    const pool = this.#batches?.pool;
    await super.close(force);
    if (pool && !pool.ending) await pool.end();
  }

  #bound(sql: string, given: readonly unknown[]): ParameterizedStatement {
    if (needsCustomPlan(sql)) return { text: this.platform.formatQuery(sql, given), values: [] };
    return bindParameters(sql, given, (value) => this.platform.quoteValue(value));
  }

  async #send(
    sql: string,
    { text, values }: ParameterizedStatement,
    transaction: Parameters<Execute>[3],
  ): Promise<{ rows: unknown[] }> {
    if (!transaction && isRead.test(text)) return this.#together(await this.getNativeClient()).run(text, values, sql);
    return (transaction ?? this.getClient()).executeQuery(CompiledQuery.raw(text, values));
  }

  #together(pool: Pool): QueryPipeline {
    if (this.#batches?.pool !== pool) this.#batches = { pool, together: new QueryPipeline(pool) };
    return this.#batches.together;
  }
}

const isRead = /^\s*(select|with)\b[^;]*$/i;

function textOf(query: Parameters<Execute>[0], params: Parameters<Execute>[1] = []) {
  const raw = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  if (isRaw(raw)) return { sql: raw.sql, given: raw.params as readonly unknown[] };
  return { sql: raw as string, given: Array.isArray(params) ? (params as readonly unknown[]) : undefined };
}

/** Statements with an abort signal are left to MikroORM. */
const isStoppable = (logging: LoggingOptions | undefined): boolean =>
  (logging as { signal?: unknown } | undefined)?.signal != null;

/**
 * Replaces each `?` of a statement with a parameter. PostgreSQL must infer the same types as for literals: parameters
 * that would be quoted literals have no type, and numbers have the type of their literal. Other values, and the number
 * after `limit`, are written into the text: reading a few rows needs another plan than reading all.
 */
export function bindParameters(sql: string, params: readonly unknown[], quote: Quote): ParameterizedStatement {
  const values: ParameterizedStatement['values'] = [];
  if (params.length === 0) return { text: sql, values };
  const write = (template: string, given: readonly unknown[]): string => {
    let at = 0;
    return template.replace(/\blimit \?|\\\?|\?\??/gi, (place) => {
      if (place === '\\?') return '?';
      const value = given[at++];
      if (place.length > 2) return Number.isSafeInteger(value) ? `limit ${value}` : `limit ${one(value)}`;
      if (place === '??') return `"${String(value).replaceAll('"', '""').replace('.', '"."')}"`;
      return one(value);
    });
  };
  const one = (value: unknown): string => {
    if (typeof value === 'number' && Number.isFinite(value)) return place(String(value), typeOf(value));
    if (typeof value === 'string' || typeof value === 'bigint') return place(String(value));
    if (value === null) return place(null);
    if (value instanceof Date) return place(quote(value).slice(1, -1));
    if (isRaw(value)) return write(value.sql, value.params as readonly unknown[]);
    if (isJson(value)) return place(JSON.stringify(value));
    if (Array.isArray(value)) return value.map(one).join(', ');
    return quote(value);
  };
  const place = (value: string | null, type = ''): string => `$${values.push(value)}${type}`;
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
