import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { recordPersonEvent } from '../profiles/person.writes.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { checkPreferences, type PreferencesAnswer, removeDuplicates } from './preferences.domain.js';
import { PreferencesEntity } from './preferences.entity.js';

/** Replaces the viewer's answers to the preference survey. */
export const setPreferences = (
  operation: PeopleOperation,
  input: PreferencesAnswer,
): Promise<Result<PersonEntity, 'INVALID'>> =>
  changeAsViewer(operation, { invalid: checkPreferences(input) }, async (unit, person) => {
    const answer = { ...removeDuplicates(input), answeredAt: unit.now };
    const known = await unit.em.findOne(PreferencesEntity, person.id);
    if (known) Object.assign(known, answer);
    else unit.em.persist(unit.em.create(PreferencesEntity, { personId: person.id, ...answer }));
    await recordPersonEvent(unit, { type: 'PreferencesSet', person });
    return accept(person);
  });
