import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MembershipFacts } from '../../contracts/people-events.js';

/** A person's roles in a programme, from people's events and answers. */
export const MembershipFactEntity = defineEntity({
  name: 'MembershipFactEntity',
  tableName: 'membership_fact',
  properties: {
    programId: p.uuid().primary(),
    personId: p.uuid().primary(),
    version: p.integer(),
    roles: p.array().$type<MembershipFacts['roles']>(),
  },
});
export type MembershipFactEntity = InferEntity<typeof MembershipFactEntity>;
