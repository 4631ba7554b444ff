import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ProgramRoleName } from './membership.domain.js';

/** A person's roles in a programme. */
export const MembershipEntity = defineEntity({
  name: 'MembershipEntity',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    personId: p.uuid(),
    roles: p.array().$type<ProgramRoleName[]>(),
    joinedAt: p.datetime(),
    version: p.integer(),
  },
});
export type MembershipEntity = InferEntity<typeof MembershipEntity>;
