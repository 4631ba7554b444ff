import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { refuse } from '../refusals.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { recordPersonEvent } from './person.writes.js';
import { changeAsViewer } from './viewer-change.writes.js';

/** The viewer accepts the mentors' charter. A second time changes nothing. */
export const acceptCharter = (operation: PeopleOperation): Promise<Result<PersonEntity, 'INVALID'>> =>
  changeAsViewer(operation, {}, async (unit, person) => {
    const mentor = await unit.em.findOne(MentorProfileEntity, person.id);
    if (!mentor) return refuse('INVALID', [], 'charter.noProfile');
    if (mentor.charterAcceptedAt) return accept(person);
    mentor.charterAcceptedAt = unit.now;
    await recordPersonEvent(unit, { type: 'CharterAccepted', person, mentor });
    return accept(person);
  });
