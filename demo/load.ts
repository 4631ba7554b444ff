import { sqlArray } from '../services/shared/database/sql-array.js';
import { ShiftedClock } from '../services/shared/time/clock.js';
import { dayMs } from '../services/shared/time/dates.js';
import type { AllInOne } from '../start/all-in-one.js';
import { createBackdatedContexts } from './backdated-context.js';
import { demoDataset } from './dataset/index.js';
import { loadPeople } from './load-people.js';
import { loadStories } from './load-stories.js';

/** Everybody of the demonstration programme has this password. */
export const demoPassword = 'jumelage-demo';

export interface DemoAccount {
  who: string;
  email: string;
  password: string;
}

/**
 * Loads the demonstration programme into a Jumelage that has never been used, through the services' own commands at past
 * times. A load that was cut short begins again from nothing, unless somebody of their own has come since: then nothing is
 * touched. Answers two accounts to sign in with; none when this Jumelage has no demonstration programme.
 */
export async function loadDemo(all: AllInOne): Promise<DemoAccount[]> {
  return oneAtATime(all, async (state) => {
    if (state === 'done') return newcomers();
    if (await hasOwnPeople(all)) return [];
    if (state === 'loading') await empty(all);
    const em = all.people.runtime.orm.em.fork();
    await em.execute(`insert into demo_load (state) values ('loading') on conflict do nothing`);
    // Requests of old would expire before the story comes to their answer.
    const releases = all.runtimes.map((runtime) => runtime.pauseDueLoop());
    const leave = await play(all, new Date())
      .then((personIds) => withoutLetters(all, personIds))
      .finally(() => releases.map((release) => release()));
    await all.progress.runtime.drain();
    leave();
    await em.execute(`update demo_load set state = 'done'`);
    return newcomers();
  });
}

/** Removes what a load that was cut short has left, where the demonstration is not wanted and nobody else has come. */
export async function clearInterruptedDemo(all: AllInOne): Promise<void> {
  await oneAtATime(all, async (state) => {
    if (state !== 'loading' || (await hasOwnPeople(all))) return;
    await empty(all);
    await all.people.runtime.orm.em.fork().execute('delete from demo_load');
  });
}

type State = 'loading' | 'done' | undefined;

/** Where several start at once, one loads and the others wait. The lock is all that this transaction holds. */
async function oneAtATime<T>(all: AllInOne, work: (state: State) => Promise<T>): Promise<T> {
  const em = all.people.runtime.orm.em.fork();
  // Begun by hand: inside `transactional`, the commands' own transactions would become parts of this one.
  await em.begin();
  try {
    await em.execute('select pg_advisory_xact_lock(7418529602)');
    const [row] = await em.execute<{ state: State }[]>('select state from demo_load');
    return await work(row?.state);
  } finally {
    await em.rollback();
  }
}

/** Whether anybody is here who is not of the demonstration. */
async function hasOwnPeople(all: AllInOne): Promise<boolean> {
  const sql = 'select 1 from person where not (email = any(?::text[])) limit 1';
  const known = sqlArray(demoDataset.people.map(({ email }) => email));
  const rows = await all.people.runtime.orm.em.fork().execute(sql, [known]);
  return rows.length > 0;
}

/** Answers whom it is about. */
async function play(all: AllInOne, loadedAt: Date): Promise<string[]> {
  const past = createBackdatedContexts(all, loadedAt);
  const cast = await loadPeople(all, past, demoPassword);
  const { goTo, goBack } = timeOf(all);
  const heard = () => all.progress.runtime.publishPending();
  await loadStories({ past, cast, loadedAt, moveClockTo: goTo, waitUntilHandled: heard }, demoDataset).finally(goBack);
  return demoDataset.people.map(({ key }) => cast.idOf(key));
}

/** Moves the time that every rule sees: what the services tell each other is handled at the time of the story. */
function timeOf({ people }: AllInOne) {
  const { clock } = people.runtime;
  const shift = (offsetMs: number) => {
    if (clock instanceof ShiftedClock) clock.offsetMs = offsetMs;
  };
  const before = clock instanceof ShiftedClock ? clock.offsetMs : 0;
  return { goTo: (daysAgo: number) => shift(before - daysAgo * dayMs), goBack: () => shift(before) };
}

/** Reminders of what is long over are told as if everybody were connected: letters about it would help nobody. */
async function withoutLetters({ progress }: AllInOne, personIds: string[]): Promise<() => void> {
  const until = new Date(Date.now() + 600_000);
  const leaving = await Promise.all(personIds.map((id) => progress.presence.connect(id, until)));
  return () => {
    for (const leave of leaving) leave();
  };
}

function newcomers(): DemoAccount[] {
  const { menteeKey, mentorKey } = demoDataset.newcomer;
  return [menteeKey, mentorKey].flatMap((key) => {
    const person = demoDataset.people.find((one) => one.key === key);
    return person ? [{ who: person.displayName, email: person.email, password: demoPassword }] : [];
  });
}

const tables = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('public', 'auth') and tablename not in
    ('migrations', 'outbox_progress', 'sandbox_clock', 'demo_load', 'jwks')`;

async function empty(all: AllInOne): Promise<void> {
  for (const { orm } of all.runtimes) {
    const em = orm.em.fork();
    const rows = await em.execute<{ name: string }[]>(tables);
    await em.execute(`truncate ${rows.map((row) => row.name).join(', ')}`);
  }
}
