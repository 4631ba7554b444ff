import { raw } from '@mikro-orm/postgresql';
import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { MembershipEntity } from '../entities/membership.entity.js';

/** A person's memberships, the oldest first. */
export const membershipsByPersonId = (em: Em) =>
  manyByKey<MembershipEntity>(
    (ids) => em.find(MembershipEntity, { personId: { $in: ids } }, { orderBy: { joinedAt: 'asc', id: 'asc' } }),
    (membership) => membership.personId,
  );

/** A programme's coordinators, the oldest first. */
export const coordinatorsByProgramId = (em: Em) =>
  manyByKey<MembershipEntity>(
    (ids) =>
      em.find(
        MembershipEntity,
        { programId: { $in: ids }, [raw(`roles @> '{COORDINATOR}'`)]: [] },
        { orderBy: { joinedAt: 'asc', id: 'asc' } },
      ),
    (membership) => membership.programId,
  );
