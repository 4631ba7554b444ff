import type { Pool, PoolClient, QueryResult } from 'pg';
import { LruCache } from '../cache/lru-cache.js';

/** Maximum statements in one pipeline: a statement waits for all before it. */
const maxBatchSize = 8;
/** A statement is slow, and is sent alone, if its fastest recent execution took longer than this. */
const slowMs = 10;
const timingWindow = 16;
const maxKinds = 1000;

/** Result or error of a statement. */
type Outcome = { result: QueryResult } | { failure: unknown };

interface Job extends PromiseWithResolvers<QueryResult> {
  text: string;
  values: unknown[];
  /** Timings are recorded per kind. */
  kind: string;
}

/** Members of a `pg` client that @types/pg does not declare. */
type Connection = PoolClient & { connection: { stream: { cork(): void; uncork(): void } } };

/**
 * Sends the reads that are requested within one turn of the event loop as one pipeline: on one connection, in one
 * packet, without waiting for results in between (PostgreSQL manual, 34.5). Each is a transaction of its own, and a
 * failure does not affect the others. It saves the wake-ups of two processes per statement, which cost more than short
 * statements themselves.
 */
export class QueryPipeline {
  #collected: Job[] = [];
  readonly #timings = new StatementTimings();

  constructor(private readonly pool: Pool) {}

  /** Runs one read. `kind` is equal for statements of similar duration, whatever values their texts contain. */
  run(text: string, values: unknown[], kind = text): Promise<QueryResult> {
    const job: Job = { text, values, kind, ...Promise.withResolvers<QueryResult>() };
    if (this.#timings.isSlow(kind)) void this.#send([job]);
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
      const answers = jobs.map((job) => execute(client, job));
      stream.uncork();
      const outcomes: Outcome[] = [];
      let before = performance.now();
      for (const [index, { kind }] of jobs.entries()) {
        outcomes.push((await answers[index]) as Outcome);
        const now = performance.now();
        this.#timings.record(kind, now - before);
        before = now;
      }
      client.release();
      // Resolved together, so that the follow-up reads form one pipeline again.
      for (const [index, job] of jobs.entries()) settle(job, outcomes[index] as Outcome);
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }
}

const execute = (client: PoolClient, { text, values }: Job): Promise<Outcome> =>
  client.query(text, values).then(
    (result) => ({ result }),
    (failure) => ({ failure }),
  );

function settle({ resolve, reject }: Job, outcome: Outcome): void {
  if ('failure' in outcome) reject(outcome.failure);
  else resolve(outcome.result);
}

/**
 * Tracks the minimum duration of the last executions per kind. The minimum ignores delays caused by load on the
 * machine.
 */
class StatementTimings {
  readonly #known = new LruCache<string, { shortest: number; current: number; times: number }>(maxKinds);

  isSlow(kind: string): boolean {
    return (this.#known.get(kind)?.shortest ?? 0) > slowMs;
  }

  record(kind: string, ms: number): void {
    let timing = this.#known.get(kind);
    if (!timing) {
      timing = { shortest: 0, current: ms, times: 0 };
      this.#known.set(kind, timing);
    }
    timing.current = Math.min(timing.current, ms);
    timing.times += 1;
    if (timing.times < timingWindow) timing.shortest = Math.min(timing.shortest, ms);
    else Object.assign(timing, { shortest: timing.current, current: Number.POSITIVE_INFINITY, times: 0 });
  }
}
