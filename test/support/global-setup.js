import { pairingsEntities } from '../../dist-test/services/pairings/main.js';
import { pairingsSteps } from '../../dist-test/services/pairings/migrations/steps.js';
import { openAccounts } from '../../dist-test/services/people/accounts/accounts.js';
import { peopleEntities } from '../../dist-test/services/people/main.js';
import { peopleSteps } from '../../dist-test/services/people/migrations/steps.js';
import { progressEntities } from '../../dist-test/services/progress/main.js';
import { progressSteps } from '../../dist-test/services/progress/migrations/steps.js';
import { ensureDatabase } from '../../dist-test/services/shared/databases.js';
import { openJobQueue } from '../../dist-test/services/shared/jobs/job-queue.js';
import { migrate, openOrm } from '../../dist-test/services/shared/orm.js';
import { startEmbeddedPostgres } from '../../dist-test/services/shared/postgres/embedded.js';
import { endOnSignals } from './end-on-signals.js';
import tearDown from './global-teardown.js';
import { makeRunFolder } from './run-folder.js';

// Durability costs time and is tested where it matters, on a cluster of its own.
const settings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  // Looked through each time that a database is made or dropped.
  shared_buffers: '256MB',
};

const nothing = async () => ({});
const silent = { error: console.error, warn: nothing };

/** One real PostgreSQL for the whole run, with a migrated database of each service that test files clone. */
export default async function setUp() {
  const folder = await makeRunFolder();
  const postgres = await startEmbeddedPostgres(folder, settings);
  globalThis.jumelagePostgres = { postgres, folder };
  endOnSignals(folder);
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_FOLDER = folder;
  // Jest calls no teardown where the setup fails.
  await makeTemplates(postgres.url).catch(async (cause) => {
    await tearDown();
    throw cause;
  });
}

async function makeTemplates(serverUrl) {
  const templates = {
    people: [peopleEntities, peopleSteps],
    pairings: [pairingsEntities, pairingsSteps],
    progress: [progressEntities, progressSteps],
  };
  for (const [name, [entities, steps]] of Object.entries(templates)) {
    const url = await ensureDatabase(serverUrl.replace('/postgres', '/template'), name);
    const orm = await openOrm({ url, entities, steps });
    await migrate(orm);
    await orm.close();
    if (name === 'people') await makeOwnTablesOfLibraries(url);
    if (name === 'progress') await makeQueues(url, ['reminder']);
  }
}

/** better-auth's and pg-boss's tables, made once here rather than at every start. */
async function makeOwnTablesOfLibraries(databaseUrl) {
  await makeQueues(databaseUrl, ['mail', 'export']);
  const options = {
    databaseUrl,
    publicUrl: 'http://localhost',
    secret: 'x'.repeat(32),
    logger: silent,
    onAccount: nothing,
    onLetter: nothing,
    claimsOf: nothing,
  };
  await (await openAccounts(options)).close();
}

async function makeQueues(databaseUrl, names) {
  for (const name of names) await (await openJobQueue({ databaseUrl, name, logger: silent }, nothing)).close();
}
