import type { Em } from '../../shared/database/orm.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import { lockPerson } from '../profiles/person.writes.js';
import { refuse } from '../refusals.js';
import { decideLeave } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';
import { findOpenPairingPartners } from './open-pairing.loaders.js';

const coordinatorsSql = `select count(*)::int as n from membership where program_id = ? and roles @> '{COORDINATOR}'`;
const insertFormerSql = `insert into former_membership (program_id, person_id, version, left_at) values (?, ?, ?, ?)`;

/**
 * The viewer leaves a programme with all their roles; they may come back. Answers the membership as it ended, without
 * roles. Refuses NOT_FOUND, INVALID to the last coordinator, HAS_OPEN_PAIRINGS naming with whom.
 */
export async function leaveProgram(
  operation: PeopleOperation,
  programId: string,
): Promise<Result<MembershipEntity, 'NOT_FOUND' | 'INVALID' | 'HAS_OPEN_PAIRINGS'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    await lockProgram(unit.em, programId);
    await lockPerson(unit, personId);
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

const lockProgramSql = 'select id from program where id = ? for no key update';

/** Lets one change at a time decide on who coordinates a programme. Taken before any person's row. */
async function lockProgram(em: Em, programId: string): Promise<void> {
  await em.execute(lockProgramSql, [programId]);
}
