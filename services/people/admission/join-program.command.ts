import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { saveMembership } from '../programmes/membership.writes.js';
import { ProgramEntity } from '../programmes/program.entity.js';
import { findProgram } from '../programmes/program.loaders.js';
import { refuse } from '../refusals.js';
import { lockInvitationOfPerson } from './invitation.writes.js';
import { decideJoin } from './join-program.domain.js';

/**
 * The viewer takes roles in a programme. An open invitation to the viewer's confirmed address counts and is used up.
 * Refuses NOT_FOUND for a programme that the viewer may not see.
 */
export const joinProgram = (
  operation: PeopleOperation,
  programId: string,
  roles: ProgramRoleName[],
): Promise<Result<MembershipEntity, 'NOT_FOUND' | 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'>> =>
  changeAsViewer(operation, {}, async (unit, { id: personId }) => {
    const known = await unit.em.findOne(MembershipEntity, { programId, personId });
    const invitation = await lockInvitationOfPerson(unit, programId, personId);
    // An invited person may see a programme that is closed to others.
    const program = invitation
      ? await unit.em.findOne(ProgramEntity, programId)
      : await findProgram(unit.em, personId, programId);
    if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
    const [currentRoles, invitedRoles] = [known?.roles ?? [], invitation?.roles ?? []];
    const decision = decideJoin({ admission: program.admission, currentRoles, invitedRoles }, roles);
    if (!decision.ok) return decision;
    if (invitation) invitation.usedAt = unit.now;
    return accept(await saveMembership(unit, known, { programId, personId, roles: decision.value }));
  });
