import { accept, type Result } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import type { PeopleOperation } from '../operation.js';
import { refuse } from '../refusals.js';
import type { PersonEntity } from './person.entity.js';
import { recordPersonEvent } from './person.writes.js';
import { changeAsViewer } from './viewer-change.writes.js';

/** The viewer is away up to and including a calendar date in their own time zone; null when they are back. */
export const setAway = (operation: PeopleOperation, until: string | null): Promise<Result<PersonEntity, 'INVALID'>> =>
  changeAsViewer(operation, {}, async (unit, person) => {
    if (until !== null && until < localDate(unit.now, person.timeZone)) return refuse('INVALID', 'until', 'away.past');
    person.awayUntil = until;
    await recordPersonEvent(unit, { type: 'AwayChanged', person });
    return accept(person);
  });
