import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { MenteeProfileEntity } from './mentee-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { assignDefined, omitNulls, recordPersonEvent } from './person.writes.js';
import { checkMenteeProfile, type MenteeProfileChange } from './profile.domain.js';
import { changeAsViewer } from './viewer-change.writes.js';

/** Creates or changes the viewer's mentee profile. A field that is not given stays as it is. */
export const updateMenteeProfile = (
  operation: PeopleOperation,
  input: MenteeProfileChange,
): Promise<Result<PersonEntity, 'INVALID'>> =>
  changeAsViewer(operation, { invalid: checkMenteeProfile(input) }, async (unit, person) => {
    const profile = (await unit.em.findOne(MenteeProfileEntity, person.id)) ?? createProfile(unit, person.id);
    const { careerVision, transition, ...lists } = input;
    assignDefined(profile, { careerVision, transition, ...omitNulls(lists) });
    await recordPersonEvent(unit, { type: 'MenteeProfileUpdated', person });
    return accept(person);
  });

function createProfile(unit: PeopleUnit, personId: string): MenteeProfileEntity {
  const lists = { motivations: [], challenges: [], intendedGoals: [], skillsWanted: [], offers: [] };
  const profile = unit.em.create(MenteeProfileEntity, { personId, careerVision: null, transition: null, ...lists });
  unit.em.persist(profile);
  return profile;
}
