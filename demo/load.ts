import { sqlArray } from '../services/shared/database/sql-array.js';
import { ShiftedClock } from '../services/shared/time/clock.js';
import { dayMs } from '../services/shared/time/dates.js';
import type { AllInOne } from '../start/all-in-one.js';
import { createBackdatedContexts } from './backdated-context.js';
import { demoDataset } from './dataset/index.js';
import { loadPeople } from './load-people.js';
import { loadStories } from './load-stories.js';

/** The password of every account of the demonstration. */
export const demoPassword = 'jumelage-demo';

export interface DemoAccount {
  name: string;
  email: string;
  password: string;
}

/**
 * Loads the demonstration into an empty Jumelage, with the services' own commands run at past times. An interrupted load
 * starts again from empty tables, unless other people have signed up since; then nothing is changed. Returns two accounts
 * to sign in with, or none when this Jumelage has no demonstration.
 */
export async function loadDemo(all: AllInOne): Promise<DemoAccount[]> {
  return withDemoLock(all, async (state) => {
    if (state === 'done') return bannerAccounts();
    if (await hasOwnPeople(all)) return [];
    if (state === 'loading') await truncateAll(all);
    const em = all.people.runtime.orm.em.fork();
    await em.execute(`insert into demo_load (state) values ('loading') on conflict do nothing`);
    // Otherwise requests of the past would expire before the step that accepts them.
    const resumeDueLoops = all.runtimes.map((runtime) => runtime.pauseDueLoop());
    const disconnectAll = await loadEverything(all, new Date())
      .then((personIds) => suppressEmails(all, personIds))
      .finally(() => resumeDueLoops.map((resume) => resume()));
    await all.progress.runtime.drain();
    disconnectAll();
    await em.execute(`update demo_load set state = 'done'`);
    return bannerAccounts();
  });
}

/** Removes the rows of an interrupted load, unless other people have signed up. For a start without the demonstration. */
export async function clearInterruptedDemo(all: AllInOne): Promise<void> {
  await withDemoLock(all, async (state) => {
    if (state !== 'loading' || (await hasOwnPeople(all))) return;
    await truncateAll(all);
    await all.people.runtime.orm.em.fork().execute('delete from demo_load');
  });
}

type LoadState = 'loading' | 'done' | undefined;

/** Runs work under a lock: when several processes start at once, one loads and the others wait. */
async function withDemoLock<T>(all: AllInOne, work: (state: LoadState) => Promise<T>): Promise<T> {
  const em = all.people.runtime.orm.em.fork();
  // Not `transactional`: the commands' transactions would become nested in this one.
  await em.begin();
  try {
    await em.execute('select pg_advisory_xact_lock(7418529602)');
    const [row] = await em.execute<{ state: LoadState }[]>('select state from demo_load');
    return await work(row?.state);
  } finally {
    await em.rollback();
  }
}

/** Returns whether there is a person who is not in the demonstration. */
async function hasOwnPeople(all: AllInOne): Promise<boolean> {
  const sql = 'select 1 from person where not (email = any(?::text[])) limit 1';
  const emails = sqlArray(demoDataset.people.map(({ email }) => email));
  const rows = await all.people.runtime.orm.em.fork().execute(sql, [emails]);
  return rows.length > 0;
}

/** Returns the ids of the demonstration's people. */
async function loadEverything(all: AllInOne, loadedAt: Date): Promise<string[]> {
  const backdated = createBackdatedContexts(all, loadedAt);
  const people = await loadPeople(all, backdated, demoPassword);
  const { moveClockTo, resetClock } = clockShift(all);
  const waitUntilHandled = () => all.progress.runtime.publishPending();
  const options = { backdated, people, loadedAt, moveClockTo, waitUntilHandled };
  await loadStories(options, demoDataset).finally(resetClock);
  return demoDataset.people.map(({ key }) => people.idOf(key));
}

/** Moves the clock that every rule reads, so that events between services are handled at the time of the story. */
function clockShift({ people }: AllInOne) {
  const { clock } = people.runtime;
  const shift = (offsetMs: number) => {
    if (clock instanceof ShiftedClock) clock.offsetMs = offsetMs;
  };
  const before = clock instanceof ShiftedClock ? clock.offsetMs : 0;
  return { moveClockTo: (daysAgo: number) => shift(before - daysAgo * dayMs), resetClock: () => shift(before) };
}

/** Marks everybody as connected, so that past reminders cause no e-mails. Returns a function that ends this. */
async function suppressEmails({ progress }: AllInOne, personIds: string[]): Promise<() => void> {
  const until = new Date(Date.now() + 600_000);
  const connections = await Promise.all(personIds.map((id) => progress.presence.connect(id, until)));
  return () => {
    for (const disconnect of connections) disconnect();
  };
}

function bannerAccounts(): DemoAccount[] {
  const { menteeKey, mentorKey } = demoDataset.newcomer;
  return [menteeKey, mentorKey].flatMap((key) => {
    const person = demoDataset.people.find((each) => each.key === key);
    return person ? [{ name: person.displayName, email: person.email, password: demoPassword }] : [];
  });
}

const tablesSql = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('public', 'auth') and tablename not in
    ('migrations', 'outbox_progress', 'sandbox_clock', 'demo_load', 'jwks')`;

async function truncateAll(all: AllInOne): Promise<void> {
  for (const { orm } of all.runtimes) {
    const em = orm.em.fork();
    const rows = await em.execute<{ name: string }[]>(tablesSql);
    await em.execute(`truncate ${rows.map((row) => row.name).join(', ')}`);
  }
}
