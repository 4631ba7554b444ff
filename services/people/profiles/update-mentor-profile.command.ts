import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { assignDefined, lockPerson, omitNulls, recordPersonEvent } from './person.writes.js';
import { checkMentorProfile, defaultMentorProfile, type MentorProfileChange } from './profile.domain.js';

/** Makes or changes the viewer's mentor profile; what is not given stays as it is. Refuses INVALID. */
export async function updateMentorProfile(
  operation: PeopleOperation,
  input: MentorProfileChange,
): Promise<Result<PersonEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkMentorProfile(input);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const person = await lockPerson(unit, personId);
    const profile = (await unit.em.findOne(MentorProfileEntity, personId)) ?? newProfile(unit, personId);
    const { limits, expertise, careerPath, ...rest } = input;
    const skills = expertise?.map(({ name, level }) => ({ name: name.trim(), level: level ?? null }));
    assignDefined(profile, { careerPath, ...omitNulls({ ...rest, ...limits, expertise: skills }) });
    await unit.em.flush();
    await recordPersonEvent(unit, 'MentorProfileUpdated', person);
    return accept(person);
  });
}

function newProfile(unit: PeopleUnit, personId: string): MentorProfileEntity {
  const profile = unit.em.create(MentorProfileEntity, defaultMentorProfile(personId));
  unit.em.persist(profile);
  return profile;
}
