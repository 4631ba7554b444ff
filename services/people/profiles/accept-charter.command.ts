import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { refuse } from '../refusals.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { lockPerson, recordPersonEvent } from './person.writes.js';

/** The viewer accepts the mentors' charter; a second time changes nothing. Refuses INVALID without a mentor profile. */
export async function acceptCharter(operation: PeopleOperation): Promise<Result<PersonEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const person = await lockPerson(unit, personId);
    const profile = await unit.em.findOne(MentorProfileEntity, personId);
    if (!profile) return refuse('INVALID', [], 'charter.noProfile');
    if (profile.charterAcceptedAt) return accept(person);
    profile.charterAcceptedAt = unit.now;
    await recordPersonEvent(unit, 'CharterAccepted', person);
    return accept(person);
  });
}
