import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { refuse } from '../refusals.js';
import { decideLeave } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';
import { findOpenPairingPartners } from './open-pairing.loaders.js';

/** Serializes decisions on who coordinates a programme. */
const lockProgramSql = 'select id from program where id = ? for no key update';
const coordinatorsSql = `select count(*)::int as n from membership where program_id = ? and roles @> '{COORDINATOR}'`;
const insertFormerSql = `insert into former_membership (program_id, person_id, version, left_at) values (?, ?, ?, ?)`;

/** The viewer gives up all roles in a programme. Returns the ended membership, without roles. */
export function leaveProgram(
  operation: PeopleOperation,
  programId: string,
): Promise<Result<MembershipEntity, 'NOT_FOUND' | 'INVALID' | 'HAS_OPEN_PAIRINGS'>> {
  const lockFirst = async ({ em }: PeopleUnit) => {
    await em.execute(lockProgramSql, [programId]);
  };
  return changeAsViewer(operation, { lockFirst }, async (unit, { id: personId }) => {
    const membership = await unit.em.findOne(MembershipEntity, { programId, personId });
    if (!membership) return refuse('NOT_FOUND', 'programId', 'program.notFound');
    const [counted] = await unit.em.execute<{ n: number }[]>(coordinatorsSql, [programId]);
    const openPairingPartners = await findOpenPairingPartners(unit.em, { programId, personId });
    const coordinatorCount = counted?.n ?? 0;
    const decision = decideLeave({ currentRoles: membership.roles, coordinatorCount, openPairingPartners });
    return decision.ok ? accept(await removeMembership(unit, membership)) : decision;
  });
}

async function removeMembership(unit: PeopleUnit, membership: MembershipEntity): Promise<MembershipEntity> {
  const { programId, personId } = membership;
  const ended = { ...membership, roles: [], version: membership.version + 1 };
  unit.em.remove(membership);
  await unit.em.execute(insertFormerSql, [programId, personId, ended.version, unit.now]);
  const payload = { membership: toMembershipFacts(ended) };
  unit.record({ type: 'MemberLeft', streams: [programId, personId], actorId: personId, payload });
  return ended;
}
