import type { PeopleEvents } from '../../contracts/people-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { hasLeft, upsertMembershipFact, upsertPersonFact } from '../facts/upsert-facts.writes.js';
import { closeProposals } from '../proposals/close-proposals.writes.js';
import { closeRequests } from '../requests/close-requests.writes.js';
import { erasePerson } from './erase-person.command.js';
import { lockPersonAggregates } from './lock-person.writes.js';

/**
 * Ends what waits for a person who left a programme, was suspended or was erased. The locks come before the facts: what
 * another transaction begins with this person meanwhile either finishes first and is ended here, or is refused.
 */
export const departureHandlers: EventHandlers<PeopleEvents> = {
  async MemberLeft(unit, { payload: { membership } }) {
    const { personId, programId } = membership;
    await lockPersonAggregates(unit, personId);
    await upsertMembershipFact(unit.em, membership);
    if (!(await hasLeft(unit.em, membership))) return;
    await closeRequests(unit, { personId, programId });
    await closeProposals(unit, { personId, programId });
  },
  async PersonSuspended(unit, { payload: { person } }) {
    const { personId } = person;
    await lockPersonAggregates(unit, personId);
    await upsertPersonFact(unit.em, person);
    await closeRequests(unit, { personId });
    await closeProposals(unit, { personId });
  },
  PersonErased: (unit, { payload }) => erasePerson(unit, payload),
};
