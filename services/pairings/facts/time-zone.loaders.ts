import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { PersonFactEntity } from './person-fact.entity.js';

/** Answers the IANA time zone of each of these persons; UTC for who is not known. One statement. */
export async function findTimeZones(em: Em, personIds: string[]): Promise<(personId: string) => string> {
  const facts = await findPlainRows(em, PersonFactEntity, { by: 'personId', keys: personIds });
  const zones = new Map(facts.map(({ personId, timeZone }) => [personId, timeZone]));
  return (personId) => zones.get(personId) ?? 'UTC';
}

/** The IANA time zone of a person; UTC for who is not known. */
export async function findTimeZone(em: Em, personId: string): Promise<string> {
  return (await findTimeZones(em, [personId]))(personId);
}
