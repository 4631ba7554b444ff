import type { PeopleEvents } from '../../contracts/people-events.js';
import type { EventHandler } from '../../shared/foundation.js';
import { erasePerson } from '../commands/erase-person.js';
import { keepMembership, keepPerson, keepSeparation } from '../commands/keep-facts.js';

const onPerson: EventHandler = ({ em }, { payload }) =>
  keepPerson(em, (payload as PeopleEvents['ProfileUpdated']).person);

const onMembership: EventHandler = ({ em }, { payload }) =>
  keepMembership(em, (payload as PeopleEvents['MemberJoined']).membership);

const onSeparation: EventHandler = ({ em }, { payload }) =>
  keepSeparation(em, (payload as PeopleEvents['PersonBlocked']).separation);

/** What pairings does when people's events arrive: it keeps what it decides with. */
export const onPeopleEvents: Record<string, EventHandler> = {
  PersonRegistered: onPerson,
  ProfileUpdated: onPerson,
  MentorProfileUpdated: onPerson,
  MenteeProfileUpdated: onPerson,
  CharterAccepted: onPerson,
  AwayChanged: onPerson,
  MemberJoined: onMembership,
  ConflictDeclared: onSeparation,
  PersonBlocked: onSeparation,
  PersonUnblocked: onSeparation,
  PersonErased: (unit, { payload }) => erasePerson(unit, payload as PeopleEvents['PersonErased']),
};
