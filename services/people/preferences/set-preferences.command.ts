import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { lockPerson, recordPersonEvent } from '../profiles/person.writes.js';
import { checkPreferences, type PreferencesAnswer, removeDuplicates } from './preferences.domain.js';
import { PreferencesEntity } from './preferences.entity.js';

/** The viewer's answer to the preference survey takes the place of the one before. Refuses INVALID. */
export async function setPreferences(
  operation: PeopleOperation,
  input: PreferencesAnswer,
): Promise<Result<PersonEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkPreferences(input);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const person = await lockPerson(unit, personId);
    const answer = { ...removeDuplicates(input), answeredAt: unit.now };
    const known = await unit.em.findOne(PreferencesEntity, personId);
    if (known) Object.assign(known, answer);
    else unit.em.persist(unit.em.create(PreferencesEntity, { personId, ...answer }));
    await recordPersonEvent(unit, 'PreferencesSet', person);
    return accept(person);
  });
}
