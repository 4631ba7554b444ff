import { type ActivityLists, activityLists } from '../services/pairings/activity-feed/activity.loaders.js';
import { pairingsEntities } from '../services/pairings/main.js';
import { pairingsSteps } from '../services/pairings/migrations/steps.js';
import type { Orm } from '../services/shared/database/orm.js';
import { OutboxLog } from '../services/shared/outbox/outbox-log.js';
import { fillActivity, lines, pairings, programAndPairings } from './activity-data.js';
import { withServiceDatabase } from './bench-database.js';
import { measure, median, report } from './measure.js';

/**
 * `npm run bench:activity`: how long the pairings service takes for a page of activity, with a million lines in one
 * programme.
 */
export function benchActivity(): Promise<void> {
  return withServiceDatabase('pairings', { entities: pairingsEntities, migrations: pairingsSteps }, measureAll);
}

async function measureAll(orm: Orm): Promise<void> {
  const fillMs = await fillActivity(orm.em.fork());
  console.log(`${lines} activities of ${pairings} pairings, created in ${(fillMs / 1000).toFixed(0)} s`);
  const { programId, pairingIds } = await programAndPairings(orm.em.fork());
  const [pairingId = ''] = pairingIds;
  const log = new OutboxLog(orm, 'pairings');
  const lists = (owner: 'pairing_id' | 'program_id'): ActivityLists =>
    activityLists(orm.em.fork(), owner, () => log.settledPosition());
  const lookUp = await measure(() => orm.em.fork().execute('select at from activity where id = ?', [programId]));
  const page = async (what: string, work: () => Promise<unknown>) => report(what, await measure(work), median(lookUp));

  report('a look-up by key', lookUp, median(lookUp));
  await page('a programme, the first page of 20', () => lists('program_id').of(programId, { first: 20 }));
  await page('a programme, the first page of 100', () => lists('program_id').of(programId, { first: 100 }));
  const after = await cursorFarDown(programId, lists);
  await page('a programme, a page 10,000 lines down', () => lists('program_id').of(programId, { first: 20, after }));
  await page('a pairing, the first page of 20', () => lists('pairing_id').of(pairingId, { first: 20 }));
  await page('50 pairings, the first 5 of each', () => {
    const feeds = lists('pairing_id');
    return Promise.all(pairingIds.map((id) => feeds.of(id, { first: 5 })));
  });
}

/** Returns the cursor after 10,000 lines. */
async function cursorFarDown(programId: string, lists: (owner: 'program_id') => ActivityLists): Promise<string | null> {
  let after: string | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const page = await lists('program_id').of(programId, { first: 100, after });
    after = page.pageInfo.endCursor;
  }
  return after;
}
