import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { saveMembership } from '../programmes/membership.writes.js';
import { ProgramEntity } from '../programmes/program.entity.js';
import { findProgram } from '../programmes/program.loaders.js';
import { refuse } from '../refusals.js';
import { lockInvitationOfPerson } from './invitation.writes.js';
import { decideJoin } from './join-program.domain.js';

/**
 * The viewer takes roles in a programme. An open invitation to an address that they have confirmed to be theirs counts,
 * and is used up; without one, a programme that the viewer may not know is not found. Refuses NOT_FOUND, INVALID, NOT_ADMITTED, ALREADY_MEMBER.
 */
export async function joinProgram(
  operation: PeopleOperation,
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
    const state = {
      admission: program.admission,
      currentRoles: known?.roles ?? [],
      invitedRoles: invitation?.roles ?? [],
    };
    const decision = decideJoin(state, roles);
    if (!decision.ok) return decision;
    if (invitation) invitation.usedAt = unit.now;
    return accept(await saveMembership(unit, known, { programId, personId, roles: decision.value }));
  });
}
