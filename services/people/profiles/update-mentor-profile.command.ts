import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { assignDefined, omitNulls, recordPersonEvent } from './person.writes.js';
import { checkMentorProfile, defaultMentorProfile, type MentorProfileChange } from './profile.domain.js';
import { changeAsViewer } from './viewer-change.writes.js';

/** Creates or changes the viewer's mentor profile. A field that is not given stays as it is. */
export const updateMentorProfile = (
  operation: PeopleOperation,
  input: MentorProfileChange,
): Promise<Result<PersonEntity, 'INVALID'>> =>
  changeAsViewer(operation, { invalid: checkMentorProfile(input) }, async (unit, person) => {
    const mentor = (await unit.em.findOne(MentorProfileEntity, person.id)) ?? createProfile(unit, person.id);
    const { limits, expertise, careerPath, ...rest } = input;
    const skills = expertise?.map(({ name, level }) => ({ name: name.trim(), level: level ?? null }));
    assignDefined(mentor, { careerPath, ...omitNulls({ ...rest, ...limits, expertise: skills }) });
    await recordPersonEvent(unit, { type: 'MentorProfileUpdated', person, mentor });
    return accept(person);
  });

function createProfile(unit: PeopleUnit, personId: string): MentorProfileEntity {
  const profile = unit.em.create(MentorProfileEntity, defaultMentorProfile(personId));
  unit.em.persist(profile);
  return profile;
}
