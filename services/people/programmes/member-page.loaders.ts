import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import type { ProgramRoleName } from './membership.domain.js';
import { MembershipEntity } from './membership.entity.js';

export interface MemberPageArgs extends PageArgs {
  /** Everybody where absent. */
  role?: ProgramRoleName | null | undefined;
}

export type MemberPage = CountedConnection<MembershipEntity>;

/** A programme's members, the oldest membership first. One statement for all programmes, and one for `totalCount`. */
export const membersByProgramId = (em: Em) =>
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
