import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { PersonFactEntity } from './person-fact.entity.js';

/** The IANA time zones of persons; UTC for unknown persons. One statement. */
export async function findTimeZones(em: Em, personIds: string[]): Promise<(personId: string) => string> {
  const facts = await findPlainRows(em, PersonFactEntity, { by: 'personId', keys: personIds });
  const zones = new Map(facts.map(({ personId, timeZone }) => [personId, timeZone]));
  return (personId) => zones.get(personId) ?? 'UTC';
}

/** The IANA time zone of a person; UTC for an unknown person. */
export async function findTimeZone(em: Em, personId: string): Promise<string> {
  return (await findTimeZones(em, [personId]))(personId);
}
