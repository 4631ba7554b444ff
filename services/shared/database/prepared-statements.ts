import type { Pool, PoolClient, QueryResult } from 'pg';
import { LruCache } from '../cache/lru-cache.js';
import { needsCustomPlan } from './custom-plan.js';

/** How many statements a connection keeps in PostgreSQL, some tens of kilobytes each. */
const maxPreparedPerConnection = 128;
/** How many texts a pool knows; longer ones it leaves alone. */
const maxKnownTexts = 1000;
const maxTextLength = 20_000;

/** What @types/pg does not tell of a connection: its state, and the statements that it takes to be prepared. */
type Connection = Omit<PoolClient, 'query'> & {
  query(asked: unknown, values?: unknown, then?: unknown): unknown;
  getTransactionStatus(): string | null;
  connection: { parsedStatements: Record<string, string>; stream: { cork(): void; uncork(): void } };
};

/**
 * Has PostgreSQL keep what it made of a statement, on each connection, from the second time on that a pool sends the same
 * text: what varies in length or is sent once does not fill its memory. After a change of tables that other instances
 * still use, what was kept may not fit any more: outside of a transaction such a statement is sent again as it is, and a
 * transaction is done anew (transact.ts).
 */
export function prepareRepeatedStatements(pool: Pool): void {
  const names = new StatementNames();
  pool.on('connect', (client) => nameOn(client as unknown as Connection, names));
}

/** Whether a statement that PostgreSQL kept does not fit any more: done anew, it does. */
export const isStalePlanError = (error: unknown): boolean =>
  (error as { routine?: string } | undefined)?.routine === 'RevalidateCachedQuery';

function nameOn(client: Connection, names: StatementNames): void {
  const send = transmitter(client);
  const kept = new Set<string>();
  client.query = (asked, values, then) => {
    const isPlain = typeof asked === 'string' && (values === undefined || Array.isArray(values)) && !then;
    if (isPlain && asked === 'begin') return send.begin();
    const name = isPlain ? names.of(asked) : undefined;
    if (name === undefined) return send.now(asked, values, then);
    return sendNamed({ name, text: asked as string, values: (values ?? []) as unknown[] });
  };

  async function sendNamed(statement: { name: string; text: string; values: unknown[] }): Promise<QueryResult> {
    const { name, text, values } = statement;
    const alone = !send.isInTransaction();
    kept.delete(name);
    if (kept.size >= maxPreparedPerConnection) await dropOldest();
    kept.add(name);
    try {
      return await send.now(statement);
    } catch (error) {
      if (!isStalePlanError(error)) throw error;
      names.forget();
      if (!alone) throw error;
      return send.now(text, values);
    }
  }

  /** In a transaction that failed nothing can be dropped: the next statement does. */
  async function dropOldest(): Promise<void> {
    const [oldest] = kept;
    if (oldest === undefined || client.getTransactionStatus() === 'E') return;
    kept.delete(oldest);
    const { parsedStatements } = client.connection;
    // One that failed to be parsed was never there.
    const wasThere = oldest in parsedStatements;
    // Before it is sent: whoever sends this statement meanwhile has to have it parsed anew.
    delete parsedStatements[oldest];
    if (wasThere) await send.now(`deallocate ${oldest}`);
  }
}

/** Sends statements, and lets `begin` go out together with what follows: nothing is learned from its answer. */
function transmitter(client: Connection) {
  const query = client.query.bind(client) as (...asked: unknown[]) => Promise<QueryResult>;
  let isBeginning = false;
  return {
    isInTransaction: () => isBeginning || client.getTransactionStatus() !== 'I',
    begin(): Promise<{ command: string; rowCount: number; rows: never[] }> {
      isBeginning = true;
      client.connection.stream.cork();
      // Where it fails, so does what follows.
      query('begin').catch(() => undefined);
      return Promise.resolve({ command: 'BEGIN', rowCount: 0, rows: [] });
    },
    now(...asked: unknown[]): Promise<QueryResult> {
      const answer = query(...asked);
      if (isBeginning) client.connection.stream.uncork();
      isBeginning = false;
      return answer;
    },
  };
}

const isOneOf = /^\s*(select|with|insert|update|delete)\b/i;

/** Names of texts that were sent before; each text's is its own for good. */
class StatementNames {
  readonly #known = new LruCache<string, string | null>(maxKnownTexts);
  #last = 0;

  of(text: string): string | undefined {
    if (text.length > maxTextLength || needsCustomPlan(text)) return undefined;
    const known = this.#known.get(text);
    // Several statements in one text can not be prepared.
    if (known === undefined && (text.includes(';') || !isOneOf.test(text))) return undefined;
    const name = known === undefined ? null : (known ?? `s${++this.#last}`);
    this.#known.set(text, name);
    return name ?? undefined;
  }

  /** From now on every text is a new one. */
  forget(): void {
    this.#known.clear();
  }
}
