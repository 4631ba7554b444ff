import type { MembershipFacts, SeparationFacts } from '../../contracts/people-events.js';
import type { MatchingProfile, PeopleRpc } from '../../contracts/people-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';

const membersSql = `select program_id as "programId", person_id as "personId", version, roles from membership
  where program_id = ? and (roles && ?::text[] or person_id = any(?::uuid[])) order by person_id`;

const versionsSql = `with recursive chain (id) as (
    select unnest(?::uuid[])
    union select p.manager_id from person p join chain c on p.id = c.id where p.manager_id is not null)
  select p.id as "personId", p.version from chain join person p using (id) order by p.id`;

const separationsSql = `select kind, person_id as "personId", other_id as "otherId", version, stands from separation
  where person_id = any(?::uuid[]) and other_id = any(?::uuid[]) order by kind, person_id, other_id`;

const profilesSql = `select p.id as "personId", p.version, p.region,
    case when w.languages <> '{}' then w.languages else p.languages end as languages,
    case when m.person_id is not null then jsonb_build_object(
      'skills', array(select skill ->> 'name' from jsonb_array_elements(m.expertise) skill),
      'topics', m.favourite_topics, 'industries', m.industries) end as mentor,
    case when e.person_id is not null then jsonb_build_object(
      'goals', e.intended_goals, 'skills', e.skills_wanted,
      'story', array_remove(array[e.career_vision, e.transition] || e.challenges, null)) end as mentee,
    case when w.person_id is not null then jsonb_build_object(
      'frequency', w.frequency, 'frequencyImportance', w.frequency_importance,
      'channels', w.channels, 'channelsImportance', w.channels_importance,
      'purposes', w.purposes, 'purposesImportance', w.purposes_importance) end as wishes
  from person p
    left join mentor_profile m on m.person_id = p.id
    left join mentee_profile e on e.person_id = p.id
    left join preferences w on w.person_id = p.id
  where p.id = any(?::uuid[]) and p.status <> 'ERASED' order by p.id`;

/** Makes the methods of people's RPC that matching calls. Each runs a constant number of statements. */
export function matchingRpc(runtime: ServiceRuntime): Pick<PeopleRpc, 'roster' | 'matchingProfiles'> {
  const fork = () => runtime.orm.em.fork();
  return {
    async roster({ programId, roles, personIds }) {
      const em = fork();
      const memberships = await read<MembershipFacts>(em, membersSql, [
        programId,
        sqlArray(roles),
        sqlArray(personIds),
      ]);
      const ids = sqlArray(memberships.map(({ personId }) => personId));
      return {
        memberships,
        versions: await read<{ personId: string; version: number }>(em, versionsSql, [ids]),
        separations: await read<SeparationFacts>(em, separationsSql, [ids, ids]),
      };
    },
    async matchingProfiles({ personIds }) {
      return { profiles: await read<MatchingProfile>(fork(), profilesSql, [sqlArray(personIds)]) };
    },
  };
}

const read = <Row>(em: Em, sql: string, params: unknown[]): Promise<Row[]> =>
  em.execute(sql, params) as unknown as Promise<Row[]>;
