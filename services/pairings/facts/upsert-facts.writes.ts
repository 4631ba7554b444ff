import type { MembershipFacts, PersonFacts, SeparationFacts } from '../../contracts/people-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const personSql = `insert into person_fact (person_id, version, time_zone, status, manager_id, mentor)
  values (?, ?, ?, ?, ?, ?::jsonb)
  on conflict (person_id) do update set version = excluded.version, time_zone = excluded.time_zone,
    status = excluded.status, manager_id = excluded.manager_id, mentor = excluded.mentor
  where person_fact.version < excluded.version`;

/** Stores facts of a person, unless newer ones are stored. */
export async function upsertPersonFact(em: Em, facts: PersonFacts): Promise<void> {
  const { personId, version, timeZone, status, managerId, mentor } = facts;
  await em.execute(personSql, [personId, version, timeZone, status, managerId, mentor && JSON.stringify(mentor)]);
}

const membershipSql = `insert into membership_fact (program_id, person_id, version, roles) values (?, ?, ?, ?::text[])
  on conflict (program_id, person_id) do update set version = excluded.version, roles = excluded.roles
  where membership_fact.version < excluded.version`;

/** Stores a person's roles in a programme, unless newer ones are stored. */
export async function upsertMembershipFact(em: Em, facts: MembershipFacts): Promise<void> {
  await em.execute(membershipSql, [facts.programId, facts.personId, facts.version, sqlArray(facts.roles)]);
}

const hasLeftSql = `select 1 from membership_fact where program_id = ? and person_id = ? and roles = '{}'`;

/** Whether a person holds no role in a programme. They may have rejoined since the event. */
export async function hasLeft(em: Em, { programId, personId }: MembershipFacts): Promise<boolean> {
  return (await em.execute<unknown[]>(hasLeftSql, [programId, personId])).length > 0;
}

const separationSql = `insert into separation_fact (kind, person_id, other_id, version, stands) values (?, ?, ?, ?, ?)
  on conflict (kind, person_id, other_id) do update set version = excluded.version, stands = excluded.stands
  where separation_fact.version < excluded.version`;

/** Stores a conflict or a block, unless a newer one is stored. */
export async function upsertBlockOrConflictFact(em: Em, facts: SeparationFacts): Promise<void> {
  await em.execute(separationSql, [facts.kind, facts.personId, facts.otherId, facts.version, facts.stands]);
}
