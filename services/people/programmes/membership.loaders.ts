import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import { MembershipEntity } from './membership.entity.js';

/** A person's memberships, the oldest first. */
export const membershipsByPersonId = (em: Em) =>
  plainRowsByKey(em, MembershipEntity, { by: 'personId', order: { by: ['joinedAt', 'id'], direction: 'asc' } });

/** A programme's coordinators, the oldest first. */
export const coordinatorsByProgramId = (em: Em) =>
  plainRowsByKey(em, MembershipEntity, {
    by: 'programId',
    where: { sql: `and roles @> '{COORDINATOR}'`, params: [] },
    order: { by: ['joinedAt', 'id'], direction: 'asc' },
  });
