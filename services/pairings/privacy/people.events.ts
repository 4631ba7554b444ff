import type { PeopleEvents } from '../../contracts/people-events.js';
import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import {
  hasLeft,
  upsertBlockOrConflictFact,
  upsertMembershipFact,
  upsertPersonFact,
} from '../facts/upsert-facts.writes.js';
import { markHierarchies } from '../pairing/mark-hierarchies.writes.js';
import { closeProposals } from '../proposals/close-proposals.writes.js';
import { closeRequests } from '../requests/close-requests.writes.js';
import { erasePerson } from './erase-person.command.js';
import { lockPersonAggregates } from './lock-person.writes.js';

const onPerson: EventHandler = ({ em }, { payload }) =>
  upsertPersonFact(em, (payload as PeopleEvents['ProfileUpdated']).person);

/** Their manager may be another. What people answered a moment ago may have told it already: the marks tell it here. */
const onProfile: EventHandler = async (unit, { payload }) => {
  const { person } = payload as PeopleEvents['ProfileUpdated'];
  await upsertPersonFact(unit.em, person);
  await markHierarchies(unit, [person.personId]);
};

const onMembership: EventHandler = ({ em }, { payload }) =>
  upsertMembershipFact(em, (payload as PeopleEvents['MemberJoined']).membership);

/** Who has left takes no request of this programme any more, and has none waiting. */
const onLeft: EventHandler = async (unit, { payload }) => {
  const { membership } = payload as PeopleEvents['MemberLeft'];
  await lockPersonAggregates(unit, membership.personId);
  await upsertMembershipFact(unit.em, membership);
  const { personId, programId } = membership;
  if (!(await hasLeft(unit.em, membership))) return;
  await closeRequests(unit, { personId, programId });
  await closeProposals(unit, { personId, programId });
};

const onSuspended: EventHandler = async (unit, { payload }) => {
  const { person } = payload as PeopleEvents['PersonSuspended'];
  await lockPersonAggregates(unit, person.personId);
  await upsertPersonFact(unit.em, person);
  await closeRequests(unit, { personId: person.personId });
  await closeProposals(unit, { personId: person.personId });
};

const onSeparation: EventHandler = ({ em }, { payload }) =>
  upsertBlockOrConflictFact(em, (payload as PeopleEvents['PersonBlocked']).separation);

/** What pairings does when people's events arrive: it keeps what it decides with. */
export const peopleEventHandlers: Record<string, EventHandler> = {
  PersonRegistered: onProfile,
  ProfileUpdated: onProfile,
  MentorProfileUpdated: onPerson,
  MenteeProfileUpdated: onPerson,
  CharterAccepted: onPerson,
  AwayChanged: onPerson,
  MemberJoined: onMembership,
  MemberLeft: onLeft,
  PersonSuspended: onSuspended,
  ConflictDeclared: onSeparation,
  PersonBlocked: onSeparation,
  PersonUnblocked: onSeparation,
  PersonErased: (unit, { payload }) => erasePerson(unit, payload as PeopleEvents['PersonErased']),
};
