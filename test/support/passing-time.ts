import type { TestJumelage } from './jumelage.js';
import { queryRows } from './rows.js';

/**
 * Lets time pass until an instant as it does outside of tests: through every moment at which something falls due in any
 * service, one after the other, so that each thing happens at its own time.
 */
export async function advanceTo(jumelage: TestJumelage, until: Date): Promise<void> {
  await jumelage.settle();
  for (let next = await nextDue(jumelage); next < until; next = await nextDue(jumelage)) await setClock(jumelage, next);
  await setClock(jumelage, until);
}

const earliest = 'select min(due_at) as "dueAt" from due';

async function nextDue({ runtimes }: TestJumelage): Promise<Date> {
  const found = await Promise.all(runtimes.map((runtime) => queryRows(runtime, earliest)));
  const instants = found.flat().flatMap(({ dueAt }) => (dueAt ? [new Date(dueAt).getTime()] : []));
  return new Date(Math.min(...instants, Number.MAX_SAFE_INTEGER));
}

/** What is due moments apart may be over by the time that it is its turn: the clock never goes back. */
async function setClock({ url, people }: TestJumelage, instant: Date): Promise<void> {
  const now = new Date(Math.max(instant.getTime(), people.runtime.clock.now().getTime()));
  const body = JSON.stringify({ now: now.toISOString() });
  const answer = await fetch(`${url}/sandbox/clock`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
