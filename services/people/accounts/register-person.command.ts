import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { toPersonFacts } from '../profiles/facts.domain.js';
import { normalizeForSearch } from '../profiles/profile.domain.js';

export interface NewPerson {
  id: string;
  displayName: string;
  email: string;
  locale: string;
  timeZone: string;
}

const insert = `insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
  values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?) on conflict (id) do nothing returning id`;

/** Makes the person of a new account, once however often it is asked. */
export async function registerPerson(runtime: ServiceRuntime, fresh: NewPerson): Promise<void> {
  await runtime.transact(runtime.orm.em, async (unit) => {
    const { id, displayName, email, locale, timeZone } = fresh;
    const searchText = normalizeForSearch([displayName]);
    const made = await unit.em.execute(insert, [id, displayName, email, locale, timeZone, searchText, unit.now]);
    if (made.length === 0) return;
    const state = { id, version: 1, locale, timeZone, status: 'ACTIVE' as const };
    const payload = { person: toPersonFacts({ ...state, managerId: null, awayUntil: null }, null) };
    unit.record({ type: 'PersonRegistered', streams: [id], actorId: id, payload });
  });
}
