import { type Operation, requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuse } from '../../shared/result.js';
import { decideJoin, type ProgramRoleName } from '../domain/membership.js';
import { MembershipEntity } from '../entities/membership.entity.js';
import { ProgramEntity } from '../entities/program.entity.js';
import { findProgram } from '../loaders/find-programs.js';
import { lockPerson } from './change-person.js';
import { saveMembership } from './enter-program.js';
import { lockInvitationOfPerson } from './lock-invitation.js';

/**
 * The viewer takes roles in a programme. An open invitation to an address that they have confirmed to be theirs counts,
 * and is used up; without one, a programme that the viewer may not know is not found. Refuses NOT_FOUND, INVALID, NOT_ADMITTED, ALREADY_MEMBER.
 */
export async function joinProgram(
  operation: Operation,
  programId: string,
  roles: ProgramRoleName[],
): Promise<Result<MembershipEntity, 'NOT_FOUND' | 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const known = await unit.em.findOne(MembershipEntity, { programId, personId });
    const invitation = await lockInvitationOfPerson(unit, programId, personId);
    // Whom an invitation awaits may know the programme, whose door is shut to others.
    const program = invitation
      ? await unit.em.findOne(ProgramEntity, programId)
      : await findProgram(unit.em, personId, programId);
    if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
    const state = { admission: program.admission, held: known?.roles ?? [], invited: invitation?.roles ?? [] };
    const decision = decideJoin(state, roles);
    if (!decision.ok) return decision;
    if (invitation) invitation.usedAt = unit.now;
    return accept(await saveMembership(unit, known, { programId, personId, roles: decision.value }));
  });
}
