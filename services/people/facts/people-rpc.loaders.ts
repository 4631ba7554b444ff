import type { PeopleRpc } from '../../contracts/people-rpc.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { toMembershipFacts, toPersonFacts, toSeparationFacts } from '../profiles/facts.domain.js';
import { MentorProfileEntity } from '../profiles/mentor-profile.entity.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { SeparationEntity } from '../separations/separation.entity.js';
import { matchingRpc } from './matching-rpc.loaders.js';
import { mentorCardsRpc } from './mentor-card.loaders.js';

const managerChainSql = `with recursive chain (id) as (
    select id from person where id = any(?::uuid[])
    union select p.manager_id from person p join chain c on p.id = c.id where p.manager_id is not null)
  select id from chain`;

/** Makes people's RPC for other services. */
export function createPeopleRpc(runtime: ServiceRuntime): PeopleRpc {
  return {
    ...matchingRpc(runtime),
    async facts({ personIds, programId }) {
      const em = runtime.orm.em.fork();
      const chain = await em.execute<{ id: string }[]>(managerChainSql, [sqlArray(personIds)]);
      const ids = chain.map((row) => row.id);
      const [persons, mentors, memberships, separations] = [
        await em.find(PersonEntity, { id: { $in: ids } }),
        await em.find(MentorProfileEntity, { personId: { $in: ids } }),
        programId ? await em.find(MembershipEntity, { programId, personId: { $in: personIds } }) : [],
        await em.find(SeparationEntity, { personId: { $in: personIds }, otherId: { $in: personIds } }),
      ];
      const profiles = new Map(mentors.map((mentor) => [mentor.personId, mentor]));
      return {
        persons: persons.map((person) => toPersonFacts(person, profiles.get(person.id) ?? null)),
        memberships: memberships.map(toMembershipFacts),
        separations: separations.map(toSeparationFacts),
      };
    },
    async names({ personIds }) {
      const persons = await runtime.orm.em.fork().find(PersonEntity, { id: { $in: personIds } });
      const nameOf = ({ status, displayName }: PersonEntity) => (status === 'ERASED' ? null : displayName);
      return { names: persons.map((person) => ({ personId: person.id, displayName: nameOf(person) })) };
    },
    mentorCards: mentorCardsRpc(runtime),
    async contacts({ personIds }) {
      const isReachable = { id: { $in: personIds }, status: { $in: ['ACTIVE' as const, 'AWAY' as const] } };
      const persons = await runtime.orm.em.fork().find(PersonEntity, isReachable);
      return {
        contacts: persons.map(({ id, displayName, email, locale }) => ({ personId: id, displayName, email, locale })),
      };
    },
  };
}
