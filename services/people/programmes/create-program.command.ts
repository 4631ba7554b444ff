import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { MembershipEntity } from './membership.entity.js';
import { checkProgram, type NewProgram } from './program.domain.js';
import { ProgramEntity } from './program.entity.js';

/** Creates a programme. The viewer becomes its first coordinator. */
export const createProgram = (
  operation: PeopleOperation,
  input: NewProgram,
): Promise<Result<ProgramEntity, 'INVALID'>> =>
  changeAsViewer(operation, { invalid: checkProgram(input) }, async (unit, { id: personId }) => {
    const { locale, admission, description = null } = input;
    const name = input.name.trim();
    const fields = { id: newId(), name, description, locale, admission, createdAt: unit.now };
    const program = unit.em.create(ProgramEntity, fields);
    const roles = ['COORDINATOR' as const];
    const member = { id: newId(), programId: program.id, personId, roles, joinedAt: unit.now, version: 1 };
    unit.em.persist([program, unit.em.create(MembershipEntity, member)]);
    const [streams, actorId] = [[program.id, personId], personId];
    unit.record({ type: 'ProgramCreated', streams, actorId, payload: { programId: program.id, name, locale } });
    const membership = toMembershipFacts(member);
    unit.record({ type: 'MemberJoined', streams, actorId, payload: { membership } });
    return accept(program);
  });
