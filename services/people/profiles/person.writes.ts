import type { PeopleEvents } from '../../contracts/people-events.js';
import { unauthenticated } from '../../shared/faults.js';
import type { PeopleUnit } from '../operation.js';
import { toPersonFacts } from './facts.domain.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import { PersonEntity } from './person.entity.js';
import { normalizeForSearch } from './profile.domain.js';

type PersonEvent = {
  [Type in keyof PeopleEvents]: PeopleEvents[Type] extends { person: unknown } ? Type : never;
}[keyof PeopleEvents];

/** A lock that lets others refer to the row meanwhile: two who block each other at once do not wait for each other. */
const lockPersonSql = 'select 1 from person where id = ? for no key update';

/** Locks and loads the viewer's own row. Throws UNAUTHENTICATED when the account has no person any more, or was suspended. */
export async function lockPerson(unit: PeopleUnit, personId: string): Promise<PersonEntity> {
  await unit.em.execute(lockPersonSql, [personId]);
  const person = await unit.em.findOne(PersonEntity, personId, { refresh: true });
  if (!person || person.status === 'ERASED') throw unauthenticated('This account is closed.');
  if (person.status === 'SUSPENDED') throw unauthenticated('This account is suspended.');
  return person;
}

/** Raises the version, refreshes what search sees, and records what other services are to know: who did it is the person themselves, unless somebody else is named. */
export async function recordPersonEvent(
  unit: PeopleUnit,
  type: PersonEvent,
  person: PersonEntity,
  actorId = person.id,
): Promise<void> {
  const mentor = await unit.em.findOne(MentorProfileEntity, person.id);
  person.version += 1;
  person.searchText = personSearchText(person, mentor);
  const payload = { person: toPersonFacts(person, mentor) };
  unit.record({ type, streams: [person.id], actorId, payload });
}

/** What search looks through: name, headline, biography, expertise and favourite topics. */
export function personSearchText(person: PersonEntity, mentor: MentorProfileEntity | null): string {
  const skills = mentor?.expertise.map((skill) => skill.name) ?? [];
  return normalizeForSearch([
    person.displayName,
    person.headline,
    person.biography,
    ...skills,
    ...(mentor?.favouriteTopics ?? []),
  ]);
}

/** Copies what was given: undefined leaves a field as it is, null empties it where that is allowed. */
export function assignDefined<T extends object>(target: T, given: { [Key in keyof T]?: T[Key] | undefined }): void {
  for (const [key, value] of Object.entries(given)) if (value !== undefined) Object.assign(target, { [key]: value });
}

/** Null means nothing here: these fields always hold something. */
export function omitNulls<T extends object>(given: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  // TypeScript does not follow that the filter leaves each remaining key its type without null.
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
