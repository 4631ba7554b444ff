import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideManager } from './manager.domain.js';
import type { PersonEntity } from './person.entity.js';
import { visiblePersonById } from './person.loaders.js';
import { assignDefined, omitNulls, recordPersonEvent } from './person.writes.js';
import { checkProfile, type ProfileChange } from './profile.domain.js';
import { changeAsViewer } from './viewer-change.writes.js';

export interface UpdateProfile extends ProfileChange {
  managerId?: string | null | undefined;
}

/** Changes the viewer's profile. Refuses NOT_FOUND for a manager whom the viewer may not see. */
export function updateProfile(
  operation: PeopleOperation,
  input: UpdateProfile,
): Promise<Result<PersonEntity, 'INVALID' | 'NOT_FOUND' | 'MANAGER_CYCLE'>> {
  const lockFirst = async ({ em }: PeopleUnit) => {
    if (input.managerId) await em.execute(lockManagersSql);
  };
  return changeAsViewer(operation, { invalid: checkProfile(input), lockFirst }, async (unit, person) => {
    const manager = await checkManager(unit, person.id, input.managerId);
    if (!manager.ok) return manager;
    const { displayName, locale, timeZone, languages, ...nullable } = input;
    const required = { displayName: displayName?.trim(), locale, timeZone, languages };
    assignDefined(person, { ...nullable, ...omitNulls(required) });
    await recordPersonEvent(unit, { type: 'ProfileUpdated', person });
    return accept(person);
  });
}

/** Lets one transaction at a time change managers: two changes that are each valid could close a circle together. */
const lockManagersSql = 'select pg_advisory_xact_lock(7418529601)';
const managersAboveSql = `with recursive chain (id) as (
    select manager_id from person where id = ? and manager_id is not null
    union select p.manager_id from person p join chain c on p.id = c.id where p.manager_id is not null)
  select id from chain`;

async function checkManager(unit: PeopleUnit, personId: string, managerId: string | null | undefined) {
  if (!managerId) return accept(null);
  const manager = await visiblePersonById(unit.em, personId).load(managerId);
  if (!manager || manager.status === 'ERASED') return refuse('NOT_FOUND', ['input', 'managerId'], 'person.notFound');
  const rows = await unit.em.execute<{ id: string }[]>(managersAboveSql, [managerId]);
  const chain = rows.map(({ id }) => id);
  return decideManager(personId, managerId, chain);
}
