import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/graphql/page-args.types.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import type { LoaderDeps } from '../loader-deps.js';
import type { ProgramRoleName } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';

/** A person's memberships, the oldest first. */
const membershipsByPersonId = (em: Em) =>
  plainRowsByKey(em, MembershipEntity, { by: 'personId', order: { by: ['joinedAt', 'id'], direction: 'asc' } });

/** A programme's coordinators, the oldest membership first. */
const coordinatorsByProgramId = (em: Em) =>
  plainRowsByKey(em, MembershipEntity, {
    by: 'programId',
    where: { sql: `and roles @> '{COORDINATOR}'`, params: [] },
    order: { by: ['joinedAt', 'id'], direction: 'asc' },
  });

interface MemberPageArgs extends PageArgs {
  /** Only members with this role; all members where absent. */
  role?: ProgramRoleName | null | undefined;
}

export type MemberPage = CountedConnection<MembershipEntity>;

/** Pages of a programme's members, the oldest membership first. One statement for all programmes, one for all counts. */
const membersByProgramId = (em: Em) =>
  new KeysetListLoaders<MemberPageArgs, MembershipEntity>(({ role }) => ({
    em,
    table: 'membership',
    ownerColumns: ['program_id'],
    order: [
      { column: 'joined_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'asc',
    ...(role && { where: { sql: 'and roles && ?::text[]', params: [`{${role}}`] } }),
    toRow: plainRowMapper(em, MembershipEntity),
    keysetOf: (member) => [member.joinedAt.toISOString(), member.id],
  }));

export const membershipLoaders = {
  membershipsByPersonId: ({ em }: LoaderDeps) => membershipsByPersonId(em),
  coordinatorsByProgramId: ({ em }: LoaderDeps) => coordinatorsByProgramId(em),
  membersByProgramId: ({ em }: LoaderDeps) => membersByProgramId(em),
};
