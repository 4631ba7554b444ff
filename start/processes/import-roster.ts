import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { peopleEntities } from '../../services/people/main.js';
import { peopleSteps } from '../../services/people/migrations/steps.js';
import { importRosterFile, type RosterFile } from '../../services/people/rosters/import-roster-file.command.js';
import { type Config, readConfig } from '../../services/shared/config.js';
import { startEmbeddedPostgres } from '../../services/shared/database/embedded/embedded-postgres.js';
import { Notifier } from '../../services/shared/database/notifier.js';
import { migrate, openOrm } from '../../services/shared/database/orm.js';
import { configuredDatabaseUrl, ensureDatabase } from '../../services/shared/database/service-databases.js';
import { transact } from '../../services/shared/outbox/unit-of-work.js';
import { StartupFault } from '../../services/shared/startup-fault.js';
import { createLogger } from '../../services/shared/telemetry/logger.js';
import { languageFor } from '../../services/shared/text/translator.js';
import { systemClock } from '../../services/shared/time/clock.js';

const usage = 'npm run import -- roster.csv --program <id> [--dry-run] [--skip-bad] [--invite]';

/** Imports a roster file into a programme, on the databases that `npm start` uses, whether the server runs or not. */
export async function importRoster(): Promise<void> {
  try {
    const file = await readRosterFile();
    const config = readConfig(process.env, []);
    const database = await openPeopleDatabase(config);
    const isImported = await importInto(database.url, config, file).finally(() => database.close());
    process.exitCode = isImported ? 0 : 1;
  } catch (error) {
    console.error(error instanceof StartupFault ? `jumelage: ${error.message}` : error);
    process.exitCode = 1;
  }
}

async function readRosterFile(): Promise<RosterFile> {
  const flag = { type: 'boolean', default: false } as const;
  const options = { program: { type: 'string' }, 'dry-run': flag, 'skip-bad': flag, invite: flag } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (!path || others.length > 0 || !values.program) throw new Error('One file and --program are needed');
    const bytes = await readFile(path);
    const { program: programId, 'dry-run': dryRun, 'skip-bad': skipBad, invite } = values;
    return { bytes, programId, dryRun, skipBad, invite };
  } catch (cause) {
    throw new StartupFault(`${cause instanceof Error ? cause.message : cause}. Usage: ${usage}`);
  }
}

/** Stops the embedded PostgreSQL on close only when it was not running before. */
async function openPeopleDatabase(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  const own = configuredDatabaseUrl(config, 'people');
  if (own) return { url: own, close: async () => undefined };
  const embedded = config.DATABASE_URL ? undefined : await startEmbeddedPostgres(resolve(config.DATA_DIR));
  const url = await ensureDatabase(config.DATABASE_URL ?? embedded?.url ?? '', 'people');
  return { url, close: async () => (embedded?.wasRunning ? undefined : embedded?.stop()) };
}

/** Returns whether the roster was imported. Events stay in the outbox: the server publishes them, now or after its next start. */
async function importInto(url: string, config: Config, file: RosterFile): Promise<boolean> {
  const orm = await openOrm({ url, entities: peopleEntities, migrations: peopleSteps });
  const notifier = new Notifier(url, createLogger(config.LOG_LEVEL, 'import'));
  const bar = new SingleBar({ format: '  {bar} {percentage} %  {value}/{total}', clearOnComplete: true });
  try {
    await migrate(orm);
    await notifier.listen();
    const em = orm.em.fork();
    const deps = {
      em,
      now: systemClock.now(),
      transact: <T>(work: Parameters<typeof transact<T>>[1]) => transact({ em, clock: systemClock, notifier }, work),
    };
    const language = languageFor(process.env.LC_ALL || process.env.LANG?.replace('_', '-'), undefined);
    return await importRosterFile(deps, file, {
      language,
      print: console.log,
      progressBar: process.stdout.isTTY ? bar : null,
    });
  } finally {
    bar.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await notifier.close();
    await orm.close(true);
  }
}
