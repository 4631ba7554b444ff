import type { Pool, PoolClient, QueryResult } from 'pg';
import { LruCache } from '../cache/lru-cache.js';
import { needsCustomPlan } from './custom-plan.js';

/** Limit of prepared statements per connection; each takes tens of kilobytes in PostgreSQL. */
const maxPreparedPerConnection = 128;
/** Limit of remembered texts per pool; longer texts are never prepared. */
const maxKnownTexts = 1000;
const maxTextLength = 20_000;

/** Sends a statement. The result is a promise if there is no callback. */
type Send = (query: unknown, values?: unknown, callback?: unknown) => Promise<QueryResult>;

/** Members of a `pg` client that @types/pg does not declare: its transaction state, and its prepared statements. */
type Connection = Omit<PoolClient, 'query'> & {
  query: Send;
  getTransactionStatus(): string | null;
  connection: { parsedStatements: Record<string, string>; stream: { cork(): void; uncork(): void } };
};

/**
 * Prepares statements on each connection of a pool, from the second time on that the pool sends the same text:
 * statements that vary, or are sent once, do not fill PostgreSQL's memory. After another instance has changed a table,
 * a prepared statement may be stale: outside of a transaction it is sent again unprepared, and a transaction is retried
 * (outbox/unit-of-work.ts).
 */
export function prepareRepeatedStatements(pool: Pool): void {
  const names = new StatementNames();
  pool.on('connect', (client) => prepareOn(client as unknown as Connection, names));
}

/** Returns whether an error says that a prepared statement is stale because a table changed; a retry succeeds. */
export const isStalePlanError = (error: unknown): boolean =>
  (error as { routine?: string } | undefined)?.routine === 'RevalidateCachedQuery';

function prepareOn(client: Connection, names: StatementNames): void {
  const send = createSender(client);
  const prepared = new Set<string>();
  client.query = (query, values, callback) => {
    const isPlain = typeof query === 'string' && (values === undefined || Array.isArray(values)) && !callback;
    if (isPlain && query === 'begin') return send.begin();
    const name = isPlain ? names.of(query) : undefined;
    if (name === undefined) return send.now(query, values, callback);
    return sendNamed({ name, text: query as string, values: (values ?? []) as unknown[] });
  };

  async function sendNamed(statement: { name: string; text: string; values: unknown[] }): Promise<QueryResult> {
    const { name, text, values } = statement;
    const canRetry = !send.isInTransaction();
    prepared.delete(name);
    if (prepared.size >= maxPreparedPerConnection) await dropOldest();
    prepared.add(name);
    try {
      return await send.now(statement);
    } catch (error) {
      if (!isStalePlanError(error)) throw error;
      names.forget();
      if (!canRetry) throw error;
      return send.now(text, values);
    }
  }

  /** Does nothing in a failed transaction, which rejects `deallocate`: the next statement does it. */
  async function dropOldest(): Promise<void> {
    const [oldest] = prepared;
    if (oldest === undefined || client.getTransactionStatus() === 'E') return;
    prepared.delete(oldest);
    const { parsedStatements } = client.connection;
    // A statement that failed to parse was never prepared.
    const wasPrepared = oldest in parsedStatements;
    // Deleted before `deallocate` is sent, so that a concurrent use of this statement prepares it again.
    delete parsedStatements[oldest];
    if (wasPrepared) await send.now(`deallocate ${oldest}`);
  }
}

/** Sends statements. `begin` is sent in one packet with the next statement, since its result is not needed. */
function createSender(client: Connection) {
  const query: Send = client.query.bind(client);
  let hasPendingBegin = false;
  return {
    isInTransaction: () => hasPendingBegin || client.getTransactionStatus() !== 'I',
    begin(): Promise<QueryResult> {
      hasPendingBegin = true;
      client.connection.stream.cork();
      // If `begin` fails, the next statement fails too.
      query('begin').catch(() => undefined);
      return Promise.resolve({ command: 'BEGIN', rowCount: 0, oid: 0, fields: [], rows: [] });
    },
    now(...statement: Parameters<Send>): Promise<QueryResult> {
      const result = query(...statement);
      if (hasPendingBegin) client.connection.stream.uncork();
      hasPendingBegin = false;
      return result;
    },
  };
}

const isPreparable = /^\s*(select|with|insert|update|delete)\b/i;

/** Assigns a name to each text that was sent before; a name is never used for two texts. */
class StatementNames {
  readonly #known = new LruCache<string, string | null>(maxKnownTexts);
  #last = 0;

  of(text: string): string | undefined {
    if (text.length > maxTextLength || needsCustomPlan(text)) return undefined;
    const known = this.#known.get(text);
    // A text with several statements cannot be prepared.
    if (known === undefined && (text.includes(';') || !isPreparable.test(text))) return undefined;
    const name = known === undefined ? null : (known ?? `s${++this.#last}`);
    this.#known.set(text, name);
    return name ?? undefined;
  }

  /** Forgets all texts: each is prepared under a new name from now on. */
  forget(): void {
    this.#known.clear();
  }
}
