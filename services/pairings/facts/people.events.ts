import type { PeopleEvents } from '../../contracts/people-events.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { upsertBlockOrConflictFact, upsertMembershipFact, upsertPersonFact } from './upsert-facts.writes.js';

const storePerson = ({ em }: UnitOfWork, { payload }: { payload: PeopleEvents['ProfileUpdated'] }) =>
  upsertPersonFact(em, payload.person);

const storeSeparation = ({ em }: UnitOfWork, { payload }: { payload: PeopleEvents['PersonBlocked'] }) =>
  upsertBlockOrConflictFact(em, payload.separation);

/**
 * Stores the facts that pairings decides by. Events that also end something are handled in privacy/departure.events.ts.
 */
export const factHandlers: EventHandlers<PeopleEvents> = {
  PersonRegistered: storePerson,
  ProfileUpdated: storePerson,
  MentorProfileUpdated: storePerson,
  MenteeProfileUpdated: storePerson,
  CharterAccepted: storePerson,
  AwayChanged: storePerson,
  MemberJoined: ({ em }, { payload }) => upsertMembershipFact(em, payload.membership),
  ConflictDeclared: storeSeparation,
  PersonBlocked: storeSeparation,
  PersonUnblocked: storeSeparation,
};
