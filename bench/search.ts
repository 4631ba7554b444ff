import { peopleEntities } from '../services/people/main.js';
import { peopleSteps } from '../services/people/migrations/steps.js';
import { findMentors, type MentorSearch } from '../services/people/search/mentor-search.loaders.js';
import type { Orm } from '../services/shared/database/orm.js';
import { withServiceDatabase } from './bench-database.js';
import { measure, median, report } from './measure.js';
import { fillPeople, mentors, people, viewerAndProgram } from './search-data.js';

type Search = Omit<MentorSearch, 'programId' | 'viewerId' | 'today'>;
const searches: [string, Search][] = [
  ['no filter', {}],
  ['no filter, mentors without a free place too', { availableOnly: false }],
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

/** `npm run bench:search`: how long the people service takes for `mentors(...)`, with 100,000 people. */
export function benchSearch(): Promise<void> {
  return withServiceDatabase('people', { entities: peopleEntities, migrations: peopleSteps }, measureAll);
}

async function measureAll(orm: Orm): Promise<void> {
  const fillMs = await fillPeople(orm.em.fork());
  console.log(`${people} people, ${mentors} mentors in one programme, created in ${(fillMs / 1000).toFixed(0)} s`);
  const { viewerId, programId } = await viewerAndProgram(orm.em.fork());
  const lookUp = await measure(() => orm.em.fork().execute('select display_name from person where id = ?', [viewerId]));
  report('a look-up by key', lookUp, median(lookUp));
  for (const [what, search] of searches) {
    const criteria = { ...search, viewerId, programId, today: '2026-03-02' };
    const find = () => findMentors(orm.em.fork(), criteria, { first: 20 });
    const found = (await find()).edges.length;
    report(`${what} (${found} on the page)`, await measure(find), median(lookUp));
  }
  const { pageInfo } = await findMentors(orm.em.fork(), { viewerId, programId, today: '2026-03-02' }, { first: 100 });
  const next = { first: 20, after: pageInfo.endCursor };
  const page = () => findMentors(orm.em.fork(), { viewerId, programId, today: '2026-03-02' }, next);
  report('a later page', await measure(page), median(lookUp));
  const counted = async () => (await page()).count();
  report(`a page and totalCount (${await counted()})`, await measure(counted, 10), median(lookUp));
}
