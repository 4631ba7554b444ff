import { LockMode } from '@mikro-orm/core';
import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { recordPersonEvent } from '../profiles/person.writes.js';
import { requireCoordinator } from '../programmes/coordinator.writes.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { refuse } from '../refusals.js';
import { decideSuspend } from './suspension.domain.js';

export interface SuspendPerson {
  programId: string;
  personId: string;
  reason: string;
}

/**
 * A coordinator suspends a member of their programme, everywhere: sessions end, signing in is refused, tokens that are
 * out are refused by every service as soon as it hears of it, requests from and to them are closed by pairings. The reason
 * is kept here alone. A second time changes nothing. Refuses NOT_FOUND and INVALID; throws FORBIDDEN.
 */
export async function suspendPerson(
  operation: PeopleOperation,
  { programId, personId, reason }: SuspendPerson,
): Promise<Result<PersonEntity, 'NOT_FOUND' | 'INVALID'>> {
  const { personId: viewerId } = requireViewer(operation);
  const found = await requireCoordinator(operation.em, programId, viewerId);
  if (!found.ok) return found;
  const invalid = checkText(['reason'], reason, { max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const person = await unit.em.findOne(PersonEntity, { id: personId, status: { $ne: 'ERASED' } }, lock);
    if (!person) return refuse('NOT_FOUND', 'personId', 'person.notFound');
    const memberships = await unit.em.find(MembershipEntity, { personId });
    const currentRoles = memberships.find((membership) => membership.programId === programId)?.roles ?? [];
    const isCoordinator = memberships.some(({ roles }) => roles.includes('COORDINATOR'));
    const decision = decideSuspend({ isSelf: personId === viewerId, currentRoles, isCoordinator });
    if (!decision.ok) return decision;
    if (person.status !== 'SUSPENDED') await recordSuspension(unit, person, { programId, reason, viewerId });
    return accept(person);
  });
}

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
  await recordPersonEvent(unit, 'PersonSuspended', person, viewerId);
}
