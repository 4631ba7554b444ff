import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActivityLists, activityLists } from '../services/pairings/activity-feed/activity.loaders.js';
import { pairingsEntities } from '../services/pairings/main.js';
import { pairingsSteps } from '../services/pairings/migrations/steps.js';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { migrate, type Orm, openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { OutboxLog } from '../services/shared/outbox/outbox-log.js';
import { fillActivity, lines, pairings, programAndPairings } from './activity-data.js';
import { measure, median, report } from './measure.js';

/**
 * `npm run bench:activity`: how long a page of activity takes in the pairings service, on a PostgreSQL of its own with a
 * million lines in one programme; each also as a ratio to a bare look-up by key, which tells machines apart.
 */
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
try {
  const databaseUrl = await ensureDatabase(postgres.url, 'pairings');
  const orm = await openOrm({ url: databaseUrl, entities: pairingsEntities, migrations: pairingsSteps });
  try {
    await migrate(orm);
    await measureAll(orm);
  } finally {
    await orm.close();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(orm: Orm): Promise<void> {
  const took = await fillActivity(orm.em.fork());
  console.log(`${lines} activities of ${pairings} pairings, made in ${(took / 1000).toFixed(0)} s`);
  const { programId, pairingIds } = await programAndPairings(orm.em.fork());
  const [pairingId = ''] = pairingIds;
  const log = new OutboxLog(orm, 'pairings');
  const lists = (owner: 'pairing_id' | 'program_id'): ActivityLists =>
    activityLists(orm.em.fork(), owner, () => log.settledPosition());
  const bare = await measure(() => orm.em.fork().execute('select at from activity where id = ?', [programId]));
  const page = async (what: string, work: () => Promise<unknown>) => report(what, await measure(work), median(bare));

  report('a bare look-up by key', bare, median(bare));
  await page('a programme, the first page of 20', () => lists('program_id').of(programId, { first: 20 }));
  await page('a programme, the first page of 100', () => lists('program_id').of(programId, { first: 100 }));
  const after = await deepIn(programId, lists);
  await page('a programme, a page 10,000 lines down', () => lists('program_id').of(programId, { first: 20, after }));
  await page('a pairing, the first page of 20', () => lists('pairing_id').of(pairingId, { first: 20 }));
  await page('50 pairings, the first 5 of each', () => {
    const feeds = lists('pairing_id');
    return Promise.all(pairingIds.map((id) => feeds.of(id, { first: 5 })));
  });
}

/** The cursor of a page far down. */
async function deepIn(programId: string, lists: (owner: 'program_id') => ActivityLists): Promise<string | null> {
  let after: string | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const page = await lists('program_id').of(programId, { first: 100, after });
    after = page.pageInfo.endCursor;
  }
  return after;
}
