import { newId } from '../../shared/id.js';
import type { PeopleUnit } from '../operation.js';
import { toMembershipFacts } from '../profiles/facts.domain.js';
import type { ProgramRoleName } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';

interface MembershipChange {
  programId: string;
  personId: string;
  /** All roles after the change. */
  roles: ProgramRoleName[];
}

const takeFormerVersionSql = 'delete from former_membership where program_id = ? and person_id = ? returning version';

/** Creates or changes a membership and records MemberJoined. A person who returns continues from their last version. */
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
  const [former] = await em.execute<{ version: number }[]>(takeFormerVersionSql, [programId, personId]);
  const version = former?.version ?? 0;
  return em.create(MembershipEntity, { id: newId(), programId, personId, roles: [], joinedAt: now, version });
}
