import { newId } from '../../shared/id.js';
import { type Operation, requireViewer } from '../../shared/operation.js';
import { accept, type Result, refuse } from '../../shared/result.js';
import { membershipFactsOf } from '../domain/facts.js';
import { decideJoin, type ProgramRoleName } from '../domain/membership.js';
import { MembershipEntity } from '../entities/membership.entity.js';
import { findProgram } from '../loaders/find-programs.js';
import { lockPerson } from './change-person.js';

/**
 * The viewer takes roles in a programme. Refuses NOT_FOUND, also for one that the viewer may not know, INVALID,
 * NOT_ADMITTED, ALREADY_MEMBER.
 */
export async function joinProgram(
  operation: Operation,
  programId: string,
  roles: ProgramRoleName[],
): Promise<Result<MembershipEntity, 'NOT_FOUND' | 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const program = await findProgram(unit.em, personId, programId);
    if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
    const known = await unit.em.findOne(MembershipEntity, { programId, personId });
    const decision = decideJoin({ admission: program.admission, held: known?.roles ?? [] }, roles);
    if (!decision.ok) return decision;
    const fresh = { id: newId(), programId, personId, roles: [], joinedAt: unit.now, version: 0 };
    const membership = known ?? unit.em.create(MembershipEntity, fresh);
    membership.roles = decision.value;
    membership.version += 1;
    unit.em.persist(membership);
    const payload = { membership: membershipFactsOf(membership) };
    unit.record({ type: 'MemberJoined', streams: [programId, personId], actorId: personId, payload });
    return accept(membership);
  });
}
