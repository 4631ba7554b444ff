import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { MenteeProfileEntity } from './mentee-profile.entity.js';
import type { PersonEntity } from './person.entity.js';
import { assignDefined, lockPerson, omitNulls, recordPersonEvent } from './person.writes.js';
import { checkMenteeProfile, type MenteeProfileChange } from './profile.domain.js';

/** Makes or changes the viewer's mentee profile; what is not given stays as it is. Refuses INVALID. */
export async function updateMenteeProfile(
  operation: PeopleOperation,
  input: MenteeProfileChange,
): Promise<Result<PersonEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkMenteeProfile(input);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const person = await lockPerson(unit, personId);
    const profile = (await unit.em.findOne(MenteeProfileEntity, personId)) ?? newProfile(unit, personId);
    const { careerVision, transition, ...lists } = input;
    assignDefined(profile, { careerVision, transition, ...omitNulls(lists) });
    await recordPersonEvent(unit, 'MenteeProfileUpdated', person);
    return accept(person);
  });
}

function newProfile(unit: PeopleUnit, personId: string): MenteeProfileEntity {
  const lists = { motivations: [], challenges: [], intendedGoals: [], skillsWanted: [], offers: [] };
  const profile = unit.em.create(MenteeProfileEntity, { personId, careerVision: null, transition: null, ...lists });
  unit.em.persist(profile);
  return profile;
}
