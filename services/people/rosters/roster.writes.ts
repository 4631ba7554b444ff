import { newId } from '../../shared/id.js';
import { forUpdateById } from '../common/row-locks.js';
import type { PeopleEvent, PeopleUnit } from '../operation.js';
import { toMembershipFacts, toPersonFacts } from '../profiles/facts.domain.js';
import { MentorProfileEntity } from '../profiles/mentor-profile.entity.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { personSearchText } from '../profiles/person.writes.js';
import { defaultMentorProfile } from '../profiles/profile.domain.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import type { ProgramEntity } from '../programmes/program.entity.js';
import * as bulk from './bulk-rows.writes.js';
import type { RosterChange } from './roster.domain.js';

/** A member to create or to change. */
export interface RosterMemberWrite {
  action: 'create' | 'update';
  email: string;
  change: RosterChange;
}

export interface WriteRosterMembers {
  program: ProgramEntity;
  importedById: string | null;
  writes: RosterMemberWrite[];
  onProgress?: (done: number) => void;
}

/** Rows per statement: many enough to be fast, few enough to report progress. */
const batchSize = 1000;

type RosterEvent = PeopleEvent<'PersonRegistered' | 'ProfileUpdated' | 'MemberJoined'>;

/** The table rows and events of one member. */
interface RosterMemberRows {
  person: PersonEntity;
  mentor: MentorProfileEntity | null;
  membership: MembershipEntity | null;
  events: RosterEvent[];
}

/** Writes members in batches of a few statements. Existing persons are locked in the order of their ids. */
export async function writeRosterMembers(
  unit: PeopleUnit,
  { program, importedById, writes, onProgress }: WriteRosterMembers,
): Promise<void> {
  const settings = { program, importedById, now: unit.now };
  for (let from = 0; from < writes.length; from += batchSize) {
    const batch = writes.slice(from, from + batchSize);
    const known = await loadExistingRows(unit, program.id, batch);
    const written = batch.map((write) => toMemberRows(write, known, settings));
    await bulk.insertAccounts(
      unit.em,
      written.filter((_, index) => batch[index]?.action === 'create').map(({ person }) => person),
    );
    await bulk.upsertPersons(
      unit.em,
      written.map(({ person }) => person),
    );
    await bulk.upsertMentorProfiles(
      unit.em,
      written.flatMap(({ mentor }) => mentor ?? []),
    );
    await bulk.upsertMemberships(
      unit.em,
      written.flatMap(({ membership }) => membership ?? []),
    );
    unit.recordAll(written.flatMap(({ events }) => events));
    onProgress?.(from + batch.length);
  }
}

interface ExistingRows {
  persons: Map<string, PersonEntity>;
  mentors: Map<string, MentorProfileEntity>;
  memberships: Map<string, MembershipEntity>;
}

async function loadExistingRows(
  { em }: PeopleUnit,
  programId: string,
  batch: RosterMemberWrite[],
): Promise<ExistingRows> {
  const emails = batch.filter(({ action }) => action === 'update').map(({ email }) => email);
  const lock = { ...forUpdateById, disableIdentityMap: true };
  const persons = emails.length
    ? await em.find(PersonEntity, { id: { $in: await bulk.findPersonIds(em, emails) } }, lock)
    : [];
  const personId = { $in: persons.map(({ id }) => id) };
  const read = { disableIdentityMap: true } as const;
  const mentors = persons.length ? await em.find(MentorProfileEntity, { personId }, read) : [];
  const memberships = persons.length ? await em.find(MembershipEntity, { programId, personId }, read) : [];
  return {
    persons: new Map(persons.map((person) => [person.email.toLowerCase(), person])),
    mentors: new Map(mentors.map((mentor) => [mentor.personId, mentor])),
    memberships: new Map(memberships.map((membership) => [membership.personId, membership])),
  };
}

interface ImportSettings {
  program: ProgramEntity;
  importedById: string | null;
  now: Date;
}

function toMemberRows(
  write: RosterMemberWrite,
  known: ExistingRows,
  { program, importedById, now }: ImportSettings,
): RosterMemberRows {
  const { roles, expertise, topics, places, ...profile } = write.change;
  const existing = known.persons.get(write.email);
  const person = { ...(existing ?? newPerson(write.email, program.locale, now)), ...profile } as PersonEntity;
  person.version += 1;
  const mentorField = expertise ?? topics ?? places;
  const knownMentor = known.mentors.get(person.id) ?? null;
  const mentor =
    mentorField === undefined
      ? knownMentor
      : toMentorProfile(knownMentor ?? defaultMentorProfile(person.id), write.change);
  person.searchText = personSearchText(person, mentor);
  const member = known.memberships.get(person.id) ?? newMembership(program.id, person.id, now);
  const membership = roles ? { ...member, roles, version: member.version + 1 } : null;
  const events = toEvents({ person, mentor, membership, isNew: !existing }, importedById);
  return { person, mentor: mentorField === undefined ? null : mentor, membership, events };
}

function newPerson(email: string, locale: string, now: Date) {
  const empty = { headline: null, biography: null, avatarUrl: null, region: null, organization: null, managerId: null };
  const state = { status: 'ACTIVE' as const, awayUntil: null, searchText: '', joinedAt: now, version: 0 };
  return { id: newId(), email, displayName: '', locale, timeZone: 'UTC', languages: [], ...empty, ...state };
}

const newMembership = (programId: string, personId: string, joinedAt: Date) => ({
  id: newId(),
  programId,
  personId,
  roles: [],
  joinedAt,
  version: 0,
});

function toMentorProfile(
  profile: ReturnType<typeof defaultMentorProfile> | MentorProfileEntity,
  { expertise, topics, places }: RosterChange,
): MentorProfileEntity {
  return {
    ...profile,
    ...(expertise && { expertise: expertise.map((name) => ({ name, level: null })) }),
    ...(topics && { favouriteTopics: topics }),
    ...(places !== undefined && { maxPairings: places }),
  } as MentorProfileEntity;
}

function toEvents(
  { person, mentor, membership, isNew }: Omit<RosterMemberRows, 'events'> & { isNew: boolean },
  actorId: string | null,
): RosterEvent[] {
  const type = isNew ? 'PersonRegistered' : 'ProfileUpdated';
  const personEvent: RosterEvent = {
    type,
    streams: [person.id],
    actorId,
    payload: { person: toPersonFacts(person, mentor) },
  };
  if (!membership) return [personEvent];
  const streams = [membership.programId, person.id];
  return [
    personEvent,
    { type: 'MemberJoined', streams, actorId, payload: { membership: toMembershipFacts(membership) } },
  ];
}
