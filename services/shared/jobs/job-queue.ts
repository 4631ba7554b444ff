import { CompiledQuery, type Transaction } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Em } from '../database/orm.js';
import type { Logger } from '../telemetry/logger.js';
import type { JobOutcome, ServiceProbe } from '../telemetry/service-probe.js';
import { withSpan } from '../telemetry/tracing.js';

const retries = { retryLimit: 10, retryDelay: 15, retryBackoff: true, retryDelayMax: 3600, heartbeatSeconds: 30 };
const defaultPollSeconds = 2;

/**
 * A queue of jobs with effects outside of the database: each job runs at least once, on one instance at a time, and is
 * retried when it fails.
 */
export interface JobQueue {
  /** Adds a job; with `em`, in its transaction, so that both are committed or neither. */
  send(data: object, em?: Em): Promise<void>;
  /** Adds many jobs with one statement. */
  sendAll(data: object[], em?: Em): Promise<void>;
  close(): Promise<void>;
}

export interface JobQueueOptions {
  databaseUrl: string;
  name: string;
  logger: Logger;
  concurrency?: number;
  /** Seconds between two polls for new jobs. @default 2 */
  pollSeconds?: number | undefined;
  /** Called for each attempt. */
  probe?: ServiceProbe | undefined;
}

/**
 * Opens a pg-boss queue in the schema `jobs` of a service's database. A failed job is retried up to ten times with
 * exponential back-off, from 15 seconds to an hour; a missing heartbeat reveals a dead worker. `work` gets one job's
 * data at a time; up to `concurrency` jobs run in parallel, and fail independently. Without `work`, jobs are only
 * added.
 */
export async function openJobQueue<Data extends object>(
  options: JobQueueOptions,
  work?: (data: Data) => Promise<void>,
): Promise<JobQueue> {
  const { databaseUrl, name, logger, concurrency = 1, pollSeconds = defaultPollSeconds } = options;
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', max: 2, application_name: 'jumelage jobs' });
  boss.on('error', (err) => logger.error({ err }, 'the job queue failed'));
  await boss.start();
  await boss.createQueue(name, retries);
  if (work)
    await boss.work<Data, unknown, WorkOptions>(name, workOptions(concurrency, pollSeconds), (jobs) =>
      Promise.all(jobs.map(outcomeOf(work, options))),
    );
  const inTransactionOf = (em: Em | undefined) =>
    em ? { db: { executeSql: (sql: string, values?: unknown[]) => executeIn(em, sql, values) } } : {};
  return {
    async send(data, em) {
      await boss.send(name, data, inTransactionOf(em));
    },
    async sendAll(data, em) {
      const jobs = data.map((one) => ({ data: one }));
      if (jobs.length > 0) await boss.insert(name, jobs, inTransactionOf(em));
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** After a full batch, the next poll follows at once. */
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
    const report = (outcome: JobOutcome) => probe?.jobTried(name, outcome);
    try {
      await withSpan({ name: `job ${name}`, kind: 'consumer', isRoot: true }, () => work(data));
      report('done');
      return { id, status: 'completed' as const };
    } catch (error) {
      report(retryCount < retryLimit ? 'failed' : 'given up');
      logger.warn({ err: error, jobId: id }, 'a job failed');
      return { id, status: 'failed' as const, output: { message: String(error) } };
    }
  };

/** pg-boss's statements use PostgreSQL's own placeholders, which MikroORM's `execute` does not support. */
async function executeIn(em: Em, sql: string, values: unknown[] = []) {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('A job can only be sent within a transaction of the given entity manager.');
  const { rows } = await transaction.executeQuery<unknown>(CompiledQuery.raw(sql, values));
  return { rows };
}

/**
 * Deletes e-mails to an address, sent or not, and finished jobs that contain one of these texts, in the transaction of
 * `em`. A queue must not keep data that was erased elsewhere.
 */
export async function eraseJobs(em: Em, address: string, texts: string[]): Promise<void> {
  await em.execute(`delete from jobs.job where lower(data->>'to') = lower(?)`, [address]);
  for (const text of texts.filter(Boolean)) await em.execute(deleteFinishedSql, [text]);
}

const deleteFinishedSql = `delete from jobs.job where state in ('completed', 'cancelled', 'failed')
  and strpos(lower(data::text), lower(trim(both '"' from to_jsonb(?::text)::text))) > 0`;
