import type { Pool, PoolClient, QueryResult } from 'pg';
import { LruCache } from '../cache/lru-cache.js';

/** How many statements go out together: what is behind a slow one waits for it. */
const maxBatchSize = 8;
/** A statement that never took less, of the last few times, goes out by itself. */
const slowMs = 10;
const timesLooked = 16;
const mostKnown = 1000;

/** What became of a job. */
type Outcome = { result: QueryResult } | { failure: unknown };

interface Job extends PromiseWithResolvers<QueryResult> {
  text: string;
  values: unknown[];
  /** What is known of how long it takes is known by this. */
  kind: string;
}

/** What @types/pg does not tell of. */
type Connection = PoolClient & { connection: { stream: { cork(): void; uncork(): void } } };

/**
 * Sends reads that are asked for within one turn of the event loop over one connection, in one packet, without waiting
 * for one before sending the next (PostgreSQL's manual, 34.5). Each is a transaction of its own, and one that fails fails
 * alone. Processes that wake each other up for each statement spend more time on that than on the statements.
 */
export class QueryPipeline {
  #collected: Job[] = [];
  readonly #pace = new StatementTimings();

  constructor(private readonly pool: Pool) {}

  /** `kind` is the same for statements that take about as long, whatever values are written into their texts. */
  run(text: string, values: unknown[], kind = text): Promise<QueryResult> {
    const job: Job = { text, values, kind, ...Promise.withResolvers<QueryResult>() };
    if (this.#pace.isSlow(kind)) void this.#send([job]);
    else if (this.#collected.push(job) === 1) setImmediate(() => this.#sendAll());
    return job.promise;
  }

  #sendAll(): void {
    const jobs = this.#collected;
    this.#collected = [];
    for (let from = 0; from < jobs.length; from += maxBatchSize) void this.#send(jobs.slice(from, from + maxBatchSize));
  }

  async #send(jobs: Job[]): Promise<void> {
    try {
      const client = (await this.pool.connect()) as Connection;
      const { stream } = client.connection;
      stream.cork();
      const answers = jobs.map((job) => ask(client, job));
      stream.uncork();
      const outcomes: Outcome[] = [];
      let before = performance.now();
      for (const [index, { kind }] of jobs.entries()) {
        outcomes.push((await answers[index]) as Outcome);
        const now = performance.now();
        this.#pace.took(kind, now - before);
        before = now;
      }
      client.release();
      // Handed out together: what they lead to is then asked for together, too.
      for (const [index, job] of jobs.entries()) settle(job, outcomes[index] as Outcome);
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }
}

const ask = (client: PoolClient, { text, values }: Job): Promise<Outcome> =>
  client.query(text, values).then(
    (result) => ({ result }),
    (failure) => ({ failure }),
  );

function settle({ resolve, reject }: Job, outcome: Outcome): void {
  if ('failure' in outcome) reject(outcome.failure);
  else resolve(outcome.result);
}

/** The shortest time of each kind's last ones: whatever else the machine does makes some of them long, not all. */
class StatementTimings {
  readonly #known = new LruCache<string, { shortest: number; current: number; times: number }>(mostKnown);

  isSlow(kind: string): boolean {
    return (this.#known.get(kind)?.shortest ?? 0) > slowMs;
  }

  took(kind: string, ms: number): void {
    let known = this.#known.get(kind);
    if (!known) {
      known = { shortest: 0, current: ms, times: 0 };
      this.#known.set(kind, known);
    }
    known.current = Math.min(known.current, ms);
    known.times += 1;
    if (known.times < timesLooked) known.shortest = Math.min(known.shortest, ms);
    else Object.assign(known, { shortest: known.current, current: Number.POSITIVE_INFINITY, times: 0 });
  }
}
