import type { PeopleEvents } from '../../contracts/people-events.js';
import { unauthenticated } from '../../shared/faults.js';
import type { PeopleUnit } from '../operation.js';
import { toPersonFacts } from './facts.domain.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import { PersonEntity } from './person.entity.js';
import { normalizeForSearch } from './profile.domain.js';

/** `no key update` lets others refer to the row meanwhile: two people who block each other do not deadlock. */
const lockPersonSql = 'select 1 from person where id = ? for no key update';

/** Locks and returns the row of the acting person. Throws UNAUTHENTICATED when the person is erased or suspended. */
export async function lockPerson(unit: PeopleUnit, personId: string): Promise<PersonEntity> {
  await unit.em.execute(lockPersonSql, [personId]);
  const person = await unit.em.findOne(PersonEntity, personId, { refresh: true });
  if (!person || person.status === 'ERASED') throw unauthenticated('This account is closed.');
  if (person.status === 'SUSPENDED') throw unauthenticated('This account is suspended.');
  return person;
}

/** Types of the events that carry a person's facts. */
type PersonEventType = {
  [Type in keyof PeopleEvents]: PeopleEvents[Type] extends { person: unknown } ? Type : never;
}[keyof PeopleEvents];

interface PersonChange {
  type: PersonEventType;
  person: PersonEntity;
  /** The mentor profile, where the command has it: it may be new and not yet in the database. */
  mentor?: MentorProfileEntity;
  /** Default: the person. */
  actorId?: string;
}

/** Raises the person's version, updates their search text, and records the event with their facts. */
export async function recordPersonEvent(
  unit: PeopleUnit,
  { type, person, mentor, actorId = person.id }: PersonChange,
): Promise<void> {
  const profile = mentor ?? (await unit.em.findOne(MentorProfileEntity, person.id));
  person.version += 1;
  person.searchText = personSearchText(person, profile);
  unit.record({ type, streams: [person.id], actorId, payload: { person: toPersonFacts(person, profile) } });
}

/** Returns the text that the mentor search covers: name, headline, biography, expertise and favourite topics. */
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

/** Copies the given fields. Undefined leaves a field as it is; null clears it. */
export function assignDefined<T extends object>(target: T, given: { [Key in keyof T]?: T[Key] | undefined }): void {
  for (const [key, value] of Object.entries(given)) if (value !== undefined) Object.assign(target, { [key]: value });
}

/** Returns the fields that are neither null nor undefined: for columns that cannot be cleared. */
export function omitNulls<T extends object>(given: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  // TypeScript does not follow that the filter leaves each remaining key its type without null.
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
