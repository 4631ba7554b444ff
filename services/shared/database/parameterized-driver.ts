import { isRaw, JsonProperty, type LoggingOptions } from '@mikro-orm/core';
import { NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { needsCustomPlan } from './custom-plan.js';
import { QueryPipeline } from './query-pipeline.js';

type Execute = PostgreSqlConnection['execute'];
type Quote = (value: unknown) => string;

/** A statement with places for its values, as PostgreSQL takes them. */
export interface ParameterizedStatement {
  text: string;
  values: (string | null)[];
}

/** What one statement of PostgreSQL's protocol can carry, with room to spare. */
const maxParameters = 30_000;

/**
 * MikroORM's driver, which sends values beside a statement and not written into it: texts are then the same each time, and
 * PostgreSQL can be asked to keep what it made of them (named-statements.ts).
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

  /** Kysely ends the pool, unless it was never asked for anything. */
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

/** Statements that a signal may stop are MikroORM's own matter. */
const isStoppable = (logging: LoggingOptions | undefined): boolean =>
  (logging as { signal?: unknown } | undefined)?.signal != null;

/**
 * Gives each `?` of a statement its value. PostgreSQL must find the types that it finds when values are written into the
 * text: of what would be quoted it is told none, and numbers have the type of their literal. What is neither is written
 * into the text, and so is how many rows are wanted: a few are best read in another way than all.
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

/** A plain object, and whatever MikroORM marked; other lists are values side by side. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (JsonProperty in value) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
