import type { OneProcess } from '../start/one-process.js';
import { demoDataset } from './dataset/index.js';
import { loadPeople } from './load-people.js';
import { loadStory } from './load-story.js';
import { pastOf } from './past.js';

/** Everybody of the demonstration programme has this password. */
export const demoPassword = 'jumelage-demo';

export interface DemoAccount {
  who: string;
  email: string;
  password: string;
}

/**
 * Loads the demonstration programme into a Jumelage that has never been used, through the services' own commands at past
 * times. A load that was cut short begins again from nothing: nobody could have signed in before it was done. Answers
 * two accounts to sign in with; none when this Jumelage has no demonstration programme.
 */
export async function loadDemo(all: OneProcess): Promise<DemoAccount[]> {
  // One at a time, where several start at once; the lock is all that this transaction holds.
  return all.people.foundation.orm.em.fork().transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(7418529602)');
    return loadOnce(all);
  });
}

async function loadOnce(all: OneProcess): Promise<DemoAccount[]> {
  const em = all.people.foundation.orm.em.fork({ clear: true });
  const [known] = await em.execute<{ state: string }[]>('select state from demo_load');
  if (known?.state === 'done') return newcomers();
  const [person] = await em.execute('select 1 from person limit 1');
  if (person && !known) return [];
  if (known) await empty(all);
  await em.execute(`insert into demo_load (state) values ('loading') on conflict do nothing`);
  // Requests of old would expire before the story comes to their answer.
  const releases = all.foundations.map((foundation) => foundation.holdDue());
  await play(all, new Date()).finally(() => releases.map((release) => release()));
  await em.execute(`update demo_load set state = 'done'`);
  return newcomers();
}

async function play(all: OneProcess, loadedAt: Date): Promise<void> {
  const past = pastOf(all, loadedAt);
  const cast = await loadPeople(all, past, demoPassword);
  // Stories do not touch each other's pairings: side by side, they take half the time.
  await Promise.all(demoDataset.stories.map((story) => loadStory(past, cast, story, loadedAt)));
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

async function empty(all: OneProcess): Promise<void> {
  for (const { orm } of all.foundations) {
    const em = orm.em.fork();
    const rows = await em.execute<{ name: string }[]>(tables);
    await em.execute(`truncate ${rows.map((row) => row.name).join(', ')}`);
  }
}
