import { pairingsEntities } from '../../dist-test/services/pairings/main.js';
import { pairingsSteps } from '../../dist-test/services/pairings/migrations/steps.js';
import { openAccounts } from '../../dist-test/services/people/accounts/accounts.js';
import { peopleEntities } from '../../dist-test/services/people/main.js';
import { peopleSteps } from '../../dist-test/services/people/migrations/steps.js';
import { progressEntities } from '../../dist-test/services/progress/main.js';
import { progressSteps } from '../../dist-test/services/progress/migrations/steps.js';
import { startEmbeddedPostgres } from '../../dist-test/services/shared/database/embedded/embedded-postgres.js';
import { migrate, openOrm } from '../../dist-test/services/shared/database/orm.js';
import { ensureDatabase } from '../../dist-test/services/shared/database/service-databases.js';
import { openJobQueue } from '../../dist-test/services/shared/jobs/job-queue.js';
import { endOnSignals } from './end-on-signals.js';
import tearDown from './global-teardown.js';
import { makeRunFolder } from './run-folder.js';

// Durability costs time. It is tested on a cluster of its own.
const settings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  // PostgreSQL scans it each time that a database is created or dropped.
  shared_buffers: '256MB',
};

const nothing = async () => ({});
const silent = { error: console.error, warn: nothing };

/** Starts one PostgreSQL for the whole run, with a migrated database of each service that test files clone. */
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
    const orm = await openOrm({ url, entities, migrations: steps });
    await migrate(orm);
    await orm.close();
    if (name === 'people') await createLibraryTables(url);
    if (name === 'progress') await makeQueues(url, ['reminder']);
  }
}

/** Creates the tables of better-auth and pg-boss once, instead of at every start. */
async function createLibraryTables(databaseUrl) {
  await makeQueues(databaseUrl, ['mail', 'export']);
  const options = {
    databaseUrl,
    publicUrl: 'http://localhost',
    secret: 'x'.repeat(32),
    logger: silent,
    onAccountCreated: nothing,
    sendEmail: nothing,
    tokenClaims: nothing,
  };
  await (await openAccounts(options)).close();
}

async function makeQueues(databaseUrl, names) {
  for (const name of names) await (await openJobQueue({ databaseUrl, name, logger: silent }, nothing)).close();
}
