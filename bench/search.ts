import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peopleEntities } from '../services/people/main.js';
import { peopleSteps } from '../services/people/migrations/steps.js';
import { findMentors, type MentorSearch } from '../services/people/search/mentor-search.loaders.js';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { migrate, type Orm, openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { measure, median, report } from './measure.js';
import { fillPeople, mentors, people, viewerAndProgram } from './search-data.js';

type Search = Omit<MentorSearch, 'programId' | 'viewerId' | 'today'>;
const searches: [string, Search][] = [
  ['no filter', {}],
  ['no filter, also who has no place', { availableOnly: false }],
  ['text, one word', { text: 'ceramiste' }],
  ['text, a common word', { text: 'comptabilite' }],
  ['text, the beginning of a word', { text: 'cera' }],
  ['text, two words', { text: 'céramiste bacorda' }],
  ['misspelt', { text: 'cermaiste' }],
  ['misspelt, two words', { text: 'cermaiste lannmer' }],
  ['skill and language', { skills: ['négociation'], languages: ['en'] }],
  ['region, channel and frequency', { region: 'Québec', channels: ['VIDEO'], frequency: 'MONTHLY' }],
  ['industry', { industries: ['Horlogerie'] }],
  [
    'all at once',
    { text: 'soudure', skills: ['Soudure'], languages: ['fr'], region: 'Lyon', channels: ['CHAT', 'PHONE'] },
  ],
  [
    'all at once, nobody found',
    { text: 'ceramiste', skills: ['Droit du travail'], region: 'Lille', frequency: 'WEEKLY' },
  ],
];

/**
 * `npm run bench:search`: how long `mentors(...)` takes in the people service, on a PostgreSQL of its own with 100,000
 * people; each also as a ratio to a bare look-up by key, which tells machines apart.
 */
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
try {
  const databaseUrl = await ensureDatabase(postgres.url, 'people');
  const orm = await openOrm({ url: databaseUrl, entities: peopleEntities, migrations: peopleSteps });
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
  const took = await fillPeople(orm.em.fork());
  console.log(`${people} people, ${mentors} mentors in one programme, made in ${(took / 1000).toFixed(0)} s`);
  const { viewerId, programId } = await viewerAndProgram(orm.em.fork());
  const bare = await measure(() => orm.em.fork().execute('select display_name from person where id = ?', [viewerId]));
  report('a bare look-up by key', bare, median(bare));
  for (const [what, search] of searches) {
    const asked = { ...search, viewerId, programId, today: '2026-03-02' };
    const find = () => findMentors(orm.em.fork(), asked, { first: 20 });
    const found = (await find()).edges.length;
    report(`${what} (${found} on the page)`, await measure(find), median(bare));
  }
  const { pageInfo } = await findMentors(orm.em.fork(), { viewerId, programId, today: '2026-03-02' }, { first: 100 });
  const next = { first: 20, after: pageInfo.endCursor };
  const page = () => findMentors(orm.em.fork(), { viewerId, programId, today: '2026-03-02' }, next);
  report('a later page', await measure(page), median(bare));
  const counted = async () => (await page()).count();
  report(`a page and totalCount (${await counted()})`, await measure(counted, 10), median(bare));
}
