import { checkLocale, checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import { lockPerson } from '../profiles/person.writes.js';
import type { AdmissionName } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';
import { ProgramEntity } from './program.entity.js';

export interface NewProgram {
  name: string;
  description?: string | null | undefined;
  locale: string;
  admission: AdmissionName;
}

/** Makes a programme; the viewer is its first coordinator. Refuses INVALID. */
export async function createProgram(
  operation: PeopleOperation,
  input: NewProgram,
): Promise<Result<ProgramEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = [
    ...checkText(['input', 'name'], input.name, { max: 160 }),
    ...checkText(['input', 'description'], input.description, { min: 0, max: 5000 }),
    ...checkLocale(['input', 'locale'], input.locale),
  ];
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const { locale, admission } = input;
    const own = { id: newId(), name: input.name.trim(), description: input.description ?? null, createdAt: unit.now };
    const program = unit.em.create(ProgramEntity, { ...own, locale, admission });
    const roles = ['COORDINATOR' as const];
    const member = { id: newId(), programId: program.id, personId, roles, joinedAt: unit.now, version: 1 };
    unit.em.persist([program, unit.em.create(MembershipEntity, member)]);
    const streams = [program.id, personId];
    unit.record({
      type: 'ProgramCreated',
      streams,
      actorId: personId,
      payload: { programId: program.id, name: program.name, locale },
    });
    unit.record({
      type: 'MemberJoined',
      streams,
      actorId: personId,
      payload: { membership: toMembershipFacts(member) },
    });
    return accept(program);
  });
}
