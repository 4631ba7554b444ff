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

const insertPersonSql = `insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
  values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?) on conflict (id) do nothing returning id`;

/** Creates the person of a new account. Does nothing when the person exists. */
export async function registerPerson(runtime: ServiceRuntime, person: NewPerson): Promise<void> {
  await runtime.transact(runtime.orm.em, async (unit) => {
    const { id, displayName, email, locale, timeZone } = person;
    const searchText = normalizeForSearch([displayName]);
    const inserted = await unit.em.execute(insertPersonSql, [
      id,
      displayName,
      email,
      locale,
      timeZone,
      searchText,
      unit.now,
    ]);
    if (inserted.length === 0) return;
    const state = { id, version: 1, locale, timeZone, status: 'ACTIVE' as const };
    const payload = { person: toPersonFacts({ ...state, managerId: null, awayUntil: null }, null) };
    unit.record({ type: 'PersonRegistered', streams: [id], actorId: id, payload });
  });
}
