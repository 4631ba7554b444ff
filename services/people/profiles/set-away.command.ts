import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import type { PeopleOperation } from '../operation.js';
import { refuse } from '../refusals.js';
import type { PersonEntity } from './person.entity.js';
import { lockPerson, recordPersonEvent } from './person.writes.js';

/**
 * The viewer is away up to and including a date in their own time zone; null when back. Refuses INVALID for a date that
 * has passed.
 */
export async function setAway(
  operation: PeopleOperation,
  until: string | null,
): Promise<Result<PersonEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const person = await lockPerson(unit, personId);
    if (until !== null && until < localDate(unit.now, person.timeZone)) return refuse('INVALID', 'until', 'away.past');
    person.awayUntil = until;
    await recordPersonEvent(unit, 'AwayChanged', person);
    return accept(person);
  });
}
