import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideManager } from './manager.domain.js';
import type { PersonEntity } from './person.entity.js';
import { visiblePersonById } from './person.loaders.js';
import { assignDefined, lockPerson, recordPersonEvent } from './person.writes.js';
import { checkProfile, type ProfileChange } from './profile.domain.js';

export interface UpdateProfile extends ProfileChange {
  managerId?: string | null | undefined;
}

/** Changes the viewer's own profile. Refuses INVALID, NOT_FOUND for a manager whom the viewer may not know, MANAGER_CYCLE. */
export async function updateProfile(
  operation: PeopleOperation,
  input: UpdateProfile,
): Promise<Result<PersonEntity, 'INVALID' | 'NOT_FOUND' | 'MANAGER_CYCLE'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkProfile(input);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const manager = await checkManager(unit, personId, input.managerId);
    if (!manager.ok) return manager;
    const person = await lockPerson(unit, personId);
    const { displayName, locale, timeZone, languages, ...nullable } = input;
    assignDefined(person, nullable);
    const required = { displayName: displayName?.trim(), locale, timeZone, languages };
    for (const [key, value] of Object.entries(required)) if (value != null) Object.assign(person, { [key]: value });
    await recordPersonEvent(unit, 'ProfileUpdated', person);
    return accept(person);
  });
}

const lockManagersSql = 'select pg_advisory_xact_lock(7418529601)';
const managersAboveSql = `with recursive chain (id) as (
    select manager_id from person where id = ? and manager_id is not null
    union select p.manager_id from person p join chain c on p.id = c.id where p.manager_id is not null)
  select id from chain`;

/** One change of managers at a time: two that are each fine alone could close a circle together. */
async function checkManager(unit: PeopleUnit, personId: string, managerId: string | null | undefined) {
  if (!managerId) return accept(managerId ?? null);
  await unit.em.execute(lockManagersSql);
  const manager = await visiblePersonById(unit.em, personId).load(managerId);
  if (!manager || manager.status === 'ERASED') return refuse('NOT_FOUND', ['input', 'managerId'], 'person.notFound');
  const chain = await unit.em.execute<{ id: string }[]>(managersAboveSql, [managerId]);
  return decideManager(
    personId,
    managerId,
    chain.map((row) => row.id),
  );
}
