import { CompiledQuery, type Transaction } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Em } from '../database/orm.js';
import type { Logger } from '../telemetry/logger.js';
import type { JobOutcome, ServiceProbe } from '../telemetry/service-probe.js';
import { withSpan } from '../telemetry/tracing.js';

const retries = { retryLimit: 10, retryDelay: 15, retryBackoff: true, retryDelayMax: 3600, heartbeatSeconds: 30 };
const usualPollSeconds = 2;

/** Work that leaves the database: it is done at least once, by one instance at a time, and tried again when it fails. */
export interface JobQueue {
  /** Puts work in the queue; inside the transaction of `em` where one is given, so that both are there or neither. */
  send(data: object, em?: Em): Promise<void>;
  /** The same for many, by one statement. */
  sendAll(data: object[], em?: Em): Promise<void>;
  close(): Promise<void>;
}

export interface JobQueueOptions {
  databaseUrl: string;
  name: string;
  logger: Logger;
  concurrency?: number;
  /** How long new work may lie before it is seen. @default 2 */
  pollSeconds?: number | undefined;
  /** Told of each try. */
  probe?: ServiceProbe | undefined;
}

/**
 * One queue of pg-boss in the schema `jobs` of a service's database: ten tries, 15 seconds apart at first, an hour at the
 * most; a worker that dies is noticed by its missing heartbeat. `work` is given one job's data at a time, of `together`
 * jobs side by side, each of which fails by itself; without it, work is only put in, for whoever runs the queue.
 */
export async function openJobQueue<Data extends object>(
  options: JobQueueOptions,
  work?: (data: Data) => Promise<void>,
): Promise<JobQueue> {
  const { databaseUrl, name, logger, concurrency = 1, pollSeconds = usualPollSeconds } = options;
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', max: 2, application_name: 'jumelage jobs' });
  boss.on('error', (err) => logger.error({ err }, 'the job queue stumbled'));
  await boss.start();
  await boss.createQueue(name, retries);
  if (work)
    await boss.work<Data, unknown, WorkOptions>(name, workOptions(concurrency, pollSeconds), (jobs) =>
      Promise.all(jobs.map(outcomeOf(work, options))),
    );
  const inside = (em: Em | undefined) =>
    em ? { db: { executeSql: (sql: string, values?: unknown[]) => executeIn(em, sql, values) } } : {};
  return {
    async send(data, em) {
      await boss.send(name, data, inside(em));
    },
    async sendAll(data, em) {
      const jobs = data.map((one) => ({ data: one }));
      if (jobs.length > 0) await boss.insert(name, jobs, inside(em));
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** While a look at the queue finds it full, the next one follows at once. */
const workOptions = (batchSize: number, pollSeconds: number) =>
  ({
    pollingIntervalSeconds: pollSeconds,
    batchSize,
    burstWhenBatchFull: true,
    perJobResults: true,
    includeMetadata: true,
  }) as const;

type WorkOptions = ReturnType<typeof workOptions>;

type Job<Data> = { id: string; data: Data; retryCount: number; retryLimit: number };

const outcomeOf =
  <Data>(work: (data: Data) => Promise<void>, { name, logger, probe }: JobQueueOptions) =>
  async ({ id, data, retryCount, retryLimit }: Job<Data>) => {
    const tell = (outcome: JobOutcome) => probe?.jobTried(name, outcome);
    try {
      await withSpan({ name: `job ${name}`, kind: 'consumer', isRoot: true }, () => work(data));
      tell('done');
      return { id, status: 'completed' as const };
    } catch (error) {
      tell(retryCount < retryLimit ? 'failed' : 'given up');
      logger.warn({ err: error, jobId: id }, 'a job failed, and is tried again later');
      return { id, status: 'failed' as const, output: { message: String(error) } };
    }
  };

/** pg-boss's statements have PostgreSQL's own placeholders, which MikroORM's `execute` does not read. */
async function executeIn(em: Em, sql: string, values: unknown[] = []) {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('A job was to be sent in a transaction, but there is none.');
  const { rows } = await transaction.executeQuery<unknown>(CompiledQuery.raw(sql, values));
  return { rows: rows as never[] };
}

/**
 * Removes letters to an address, sent or not, and finished work that holds one of these texts: what is left in a queue
 * must not keep what was erased elsewhere. In the transaction of `em`.
 */
export async function eraseJobs(em: Em, address: string, texts: string[]): Promise<void> {
  await em.execute(`delete from jobs.job where lower(data->>'to') = lower(?)`, [address]);
  for (const text of texts.filter(Boolean)) await em.execute(finishedWith, [text]);
}

const finishedWith = `delete from jobs.job where state in ('completed', 'cancelled', 'failed')
  and strpos(lower(data::text), lower(trim(both '"' from to_jsonb(?::text)::text))) > 0`;
