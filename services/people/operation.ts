import type { PeopleEvents } from '../contracts/people-events.js';
import type { Operation } from '../shared/graphql/operation.js';
import type { EventOf, UnitOfWork } from '../shared/outbox/unit-of-work.js';

/** What falls due in people: each kind has one handler in `main.ts`. The subject is the id of the row it is about. */
export type PeopleDueKind =
  | 'invitation.letter'
  | 'export.gather'
  | 'export.give-up'
  | 'export.drop'
  | 'erasure.letter'
  | 'erasure.drop';

/** The names that people gives to its events and due rows: others do not compile. */
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
