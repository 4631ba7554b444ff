import { newId } from '../../shared/id.js';
import type { PeopleUnit } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import type { ProgramRoleName } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';

interface MembershipChange {
  programId: string;
  personId: string;
  /** All roles from now on. */
  roles: ProgramRoleName[];
}

const takeFormerVersionSql = 'delete from former_membership where program_id = ? and person_id = ? returning version';

/** Makes or changes a membership, and records it. Whoever comes back goes on from the version with which they left. */
export async function saveMembership(
  unit: PeopleUnit,
  known: MembershipEntity | null,
  { programId, personId, roles }: MembershipChange,
): Promise<MembershipEntity> {
  const membership = known ?? (await newMembership(unit, programId, personId));
  membership.roles = roles;
  membership.version += 1;
  unit.em.persist(membership);
  const payload = { membership: toMembershipFacts(membership) };
  unit.record({ type: 'MemberJoined', streams: [programId, personId], actorId: personId, payload });
  return membership;
}

async function newMembership({ em, now }: PeopleUnit, programId: string, personId: string): Promise<MembershipEntity> {
  const [left] = await em.execute<{ version: number }[]>(takeFormerVersionSql, [programId, personId]);
  const version = left?.version ?? 0;
  return em.create(MembershipEntity, { id: newId(), programId, personId, roles: [], joinedAt: now, version });
}
