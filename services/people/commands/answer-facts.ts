import type { PeopleAnswers } from '../../contracts/people-answers.js';
import type { Foundation } from '../../shared/foundation.js';
import { sqlList } from '../../shared/sql-list.js';
import { membershipFactsOf, personFactsOf, separationFactsOf } from '../domain/facts.js';
import { MembershipEntity } from '../entities/membership.entity.js';
import { MentorProfileEntity } from '../entities/mentor-profile.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { SeparationEntity } from '../entities/separation.entity.js';
import { matchingAnswers } from './answer-matching.js';
import { answerMentorCards } from './answer-mentor-cards.js';

const withManagers = `with recursive chain (id) as (
    select id from person where id = any(?::uuid[])
    union select p.manager_id from person p join chain c on p.id = c.id where p.manager_id is not null)
  select id from chain`;

/** What people answers to the other services' questions; see contracts/people-answers.ts. */
export function peopleAnswers(foundation: Foundation): PeopleAnswers {
  return {
    ...matchingAnswers(foundation),
    async facts({ personIds, programId }) {
      const em = foundation.orm.em.fork();
      const chain = await em.execute<{ id: string }[]>(withManagers, [sqlList(personIds)]);
      const ids = chain.map((row) => row.id);
      const [persons, mentors, memberships, separations] = [
        await em.find(PersonEntity, { id: { $in: ids } }),
        await em.find(MentorProfileEntity, { personId: { $in: ids } }),
        programId ? await em.find(MembershipEntity, { programId, personId: { $in: personIds } }) : [],
        await em.find(SeparationEntity, { personId: { $in: personIds }, otherId: { $in: personIds } }),
      ];
      const profiles = new Map(mentors.map((mentor) => [mentor.personId, mentor]));
      return {
        persons: persons.map((person) => personFactsOf(person, profiles.get(person.id) ?? null)),
        memberships: memberships.map(membershipFactsOf),
        separations: separations.map(separationFactsOf),
      };
    },
    async names({ personIds }) {
      const persons = await foundation.orm.em.fork().find(PersonEntity, { id: { $in: personIds } });
      const nameOf = ({ status, displayName }: PersonEntity) => (status === 'ERASED' ? null : displayName);
      return { names: persons.map((person) => ({ personId: person.id, displayName: nameOf(person) })) };
    },
    mentorCards: answerMentorCards(foundation),
    async contacts({ personIds }) {
      const reachable = { id: { $in: personIds }, status: { $in: ['ACTIVE' as const, 'AWAY' as const] } };
      const persons = await foundation.orm.em.fork().find(PersonEntity, reachable);
      return {
        contacts: persons.map(({ id, displayName, email, locale }) => ({ personId: id, displayName, email, locale })),
      };
    },
  };
}
