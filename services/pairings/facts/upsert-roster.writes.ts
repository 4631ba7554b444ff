import type { MembershipFacts, PersonFacts, SeparationFacts } from '../../contracts/people-events.js';
import type { MatchingProfile, ProgramMembers } from '../../contracts/people-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const staleSql = `with members as (
    select * from jsonb_to_recordset(?::jsonb) as x ("programId" uuid, "personId" uuid, version int)),
  persons as (select * from jsonb_to_recordset(?::jsonb) as x ("personId" uuid, version int)),
  separations as (
    select * from jsonb_to_recordset(?::jsonb) as x (kind text, "personId" uuid, "otherId" uuid, version int))
  select 'membership' as what, x."personId" as id, null::uuid as other, null as kind from members x
    left join membership_fact k on k.program_id = x."programId" and k.person_id = x."personId"
    where k.version is null or k.version < x.version
  union all select 'person', x."personId", null, null from persons x left join person_fact k on k.person_id = x."personId"
    where k.version is null or k.version < x.version
  union all select 'profile', x."personId", null, null from persons x join members m on m."personId" = x."personId"
    left join matching_profile k on k.person_id = x."personId" where k.version is null or k.version < x.version
  union all select 'separation', x."personId", x."otherId", x.kind from separations x left join separation_fact k
    on k.kind = x.kind and k.person_id = x."personId" and k.other_id = x."otherId"
    where k.version is null or k.version < x.version`;

/** The facts of a roster that are newer than the stored ones. */
export interface StaleRosterFacts {
  memberships: MembershipFacts[];
  separations: SeparationFacts[];
  /** Persons whose facts, and whose matching profiles, are to be fetched. */
  personIds: string[];
  profileIds: string[];
}

interface StaleRow {
  what: 'membership' | 'person' | 'profile' | 'separation';
  id: string;
  other: string | null;
  kind: string | null;
}

/** Compares a roster with the stored facts. One statement. */
export async function findStaleFacts(
  em: Em,
  { memberships, versions, separations }: ProgramMembers,
): Promise<StaleRosterFacts> {
  const given = [memberships, versions, separations].map((rows) => JSON.stringify(rows));
  const rows = await em.execute<StaleRow[]>(staleSql, given);
  const idsOf = (what: StaleRow['what']) => rows.filter((row) => row.what === what).map(({ id }) => id);
  const members = new Set(idsOf('membership'));
  const pairs = new Set(rows.filter(({ what }) => what === 'separation').map(keyOf));
  return {
    memberships: memberships.filter(({ personId }) => members.has(personId)),
    separations: separations.filter(({ kind, personId, otherId }) =>
      pairs.has(keyOf({ kind, id: personId, other: otherId })),
    ),
    personIds: idsOf('person'),
    profileIds: idsOf('profile'),
  };
}

const keyOf = ({ kind, id, other }: Pick<StaleRow, 'kind' | 'id' | 'other'>): string => `${kind} ${id} ${other}`;

const personsSql = `insert into person_fact (person_id, version, time_zone, status, manager_id, mentor)
  select "personId", version, "timeZone", status, "managerId", nullif(mentor, 'null'::jsonb) from jsonb_to_recordset(?::jsonb)
    as x ("personId" uuid, version int, "timeZone" text, status text, "managerId" uuid, mentor jsonb) order by 1
  on conflict (person_id) do update set version = excluded.version, time_zone = excluded.time_zone,
    status = excluded.status, manager_id = excluded.manager_id, mentor = excluded.mentor
  where person_fact.version < excluded.version`;

const membershipsSql = `insert into membership_fact (program_id, person_id, version, roles)
  select "programId", "personId", version, roles from jsonb_to_recordset(?::jsonb)
    as x ("programId" uuid, "personId" uuid, version int, roles text[]) order by 1, 2
  on conflict (program_id, person_id) do update set version = excluded.version, roles = excluded.roles
  where membership_fact.version < excluded.version`;

const separationsSql = `insert into separation_fact (kind, person_id, other_id, version, stands)
  select kind, "personId", "otherId", version, stands from jsonb_to_recordset(?::jsonb)
    as x (kind text, "personId" uuid, "otherId" uuid, version int, stands boolean) order by 1, 2, 3
  on conflict (kind, person_id, other_id) do update set version = excluded.version, stands = excluded.stands
  where separation_fact.version < excluded.version`;

const notErasedSql = `select person_id as id from person_fact where person_id = any(?::uuid[]) and status <> 'ERASED'
  order by person_id for share`;

const profilesSql = `insert into matching_profile (person_id, version, profile)
  select ("profile" ->> 'personId')::uuid, ("profile" ->> 'version')::int, "profile"
  from jsonb_array_elements(?::jsonb) as x ("profile") order by 1
  on conflict (person_id) do update set version = excluded.version, profile = excluded.profile
  where matching_profile.version < excluded.version`;

/** Changed facts of a programme's members. */
export interface FreshRosterFacts extends Pick<StaleRosterFacts, 'memberships' | 'separations'> {
  persons: PersonFacts[];
  profiles: MatchingProfile[];
}

/**
 * Stores changed facts, in the order in which all facts are stored, so that two transactions cannot deadlock. Profiles
 * of persons who were erased meanwhile are not stored: the erasure either waits for this transaction or is seen by it.
 * Five statements.
 */
export async function upsertRosterFacts(
  em: Em,
  { persons, memberships, separations, profiles }: FreshRosterFacts,
): Promise<void> {
  await em.execute(personsSql, [JSON.stringify(persons)]);
  await em.execute(membershipsSql, [JSON.stringify(memberships)]);
  await em.execute(separationsSql, [JSON.stringify(separations)]);
  const asked = sqlArray(profiles.map(({ personId }) => personId));
  const notErased = new Set((await em.execute<{ id: string }[]>(notErasedSql, [asked])).map(({ id }) => id));
  await em.execute(profilesSql, [JSON.stringify(profiles.filter(({ personId }) => notErased.has(personId)))]);
}
