import type { PeopleEvents } from '../../contracts/people-events.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { markHierarchies } from './mark-hierarchies.writes.js';

const markHierarchiesOf = (unit: UnitOfWork, { payload }: { payload: PeopleEvents['ProfileUpdated'] }) =>
  markHierarchies(unit, [payload.person.personId]);

/**
 * Marks pairings whose parties came into one chain of managers. Runs after the person's facts are stored, and also when
 * they were stored before, from an answer of people.
 */
export const hierarchyHandlers: EventHandlers<PeopleEvents> = {
  PersonRegistered: markHierarchiesOf,
  ProfileUpdated: markHierarchiesOf,
};
