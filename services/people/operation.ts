import type { PeopleEvents } from '../contracts/people-events.js';
import type { Operation } from '../shared/graphql/operation.js';
import type { EventOf, UnitOfWork } from '../shared/outbox/unit-of-work.js';
import type { InvitationDueKind } from './admission/invitation.domain.js';
import type { DataRequestDueKind } from './privacy/data-request.domain.js';

/** The kinds of due rows in people; `main.ts` has one handler for each. */
export type PeopleDueKind = InvitationDueKind | DataRequestDueKind;

/** Names of the events and due rows of people: other names do not compile. */
interface PeopleNames {
  events: PeopleEvents;
  due: PeopleDueKind;
}

/** An event that people records; a union of types gives a union of events. */
export type PeopleEvent<Type extends keyof PeopleEvents> = Type extends unknown ? EventOf<PeopleNames, Type> : never;

/** One transaction of people. */
export type PeopleUnit = UnitOfWork<PeopleNames>;

/** One GraphQL execution in people. */
export type PeopleOperation = Operation<PeopleNames>;
