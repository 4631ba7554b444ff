import { checkText } from '../../shared/checks.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import { forUpdate } from '../common/row-locks.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { recordPersonEvent } from '../profiles/person.writes.js';
import { changeAsCoordinator } from '../programmes/coordinator-change.writes.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { refuse } from '../refusals.js';
import { decideSuspend } from './suspension.domain.js';

export interface SuspendPerson {
  programId: string;
  personId: string;
  reason: string;
}

/**
 * A coordinator suspends a member of their programme from the whole product. Sessions end and signing in is refused;
 * every service refuses existing tokens as soon as it receives the event; pairings closes open requests. The reason stays
 * in people. A second time changes nothing.
 */
export const suspendPerson = (
  operation: PeopleOperation,
  { programId, personId, reason }: SuspendPerson,
): Promise<Result<PersonEntity, 'NOT_FOUND' | 'INVALID'>> =>
  changeAsCoordinator(
    operation,
    { programId, invalid: checkText(['reason'], reason, { max: 1000 }) },
    async (unit, { viewerId }) => {
      const person = await unit.em.findOne(PersonEntity, { id: personId, status: { $ne: 'ERASED' } }, forUpdate);
      if (!person) return refuse('NOT_FOUND', 'personId', 'person.notFound');
      const memberships = await unit.em.find(MembershipEntity, { personId });
      const currentRoles = memberships.find((membership) => membership.programId === programId)?.roles ?? [];
      const isCoordinator = memberships.some(({ roles }) => roles.includes('COORDINATOR'));
      const decision = decideSuspend({ isSelf: personId === viewerId, currentRoles, isCoordinator });
      if (!decision.ok) return decision;
      if (person.status !== 'SUSPENDED') await recordSuspension(unit, person, { programId, reason, viewerId });
      return accept(person);
    },
  );

const insertSuspensionSql = `insert into suspension (id, person_id, program_id, suspended_by_id, reason, suspended_at)
  values (?, ?, ?, ?, ?, ?)`;
const endSessionsSql = 'delete from auth.session where "userId" = ?';

async function recordSuspension(
  unit: PeopleUnit,
  person: PersonEntity,
  { programId, reason, viewerId }: { programId: string; reason: string; viewerId: string },
): Promise<void> {
  person.status = 'SUSPENDED';
  await unit.em.execute(insertSuspensionSql, [newId(), person.id, programId, viewerId, reason.trim(), unit.now]);
  await unit.em.execute(endSessionsSql, [person.id]);
  await recordPersonEvent(unit, { type: 'PersonSuspended', person, actorId: viewerId });
}
