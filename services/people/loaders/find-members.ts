import { type Connection, connectionOf, type PageArgs, readPage } from '../../shared/connection.js';
import type { Em } from '../../shared/orm.js';
import type { ProgramRoleName } from '../domain/membership.js';
import { MembershipEntity } from '../entities/membership.entity.js';

export interface MemberPage extends Connection<MembershipEntity> {
  count: () => Promise<number>;
}

/** A page of a programme's members, the oldest membership first. One statement, and one for `totalCount`. */
export async function findMembers(
  em: Em,
  { programId, role }: { programId: string; role: ProgramRoleName | null },
  page: PageArgs,
): Promise<MemberPage> {
  const { limit, after } = readPage(page, ['timestamptz', 'uuid']);
  const sql = `from membership m where m.program_id = ? and m.roles && ?::text[]`;
  const params = [programId, role ? `{${role}}` : '{MENTOR,MENTEE,COORDINATOR}'];
  const keyset = after ? ' and (m.joined_at, m.id) > (?::timestamptz, ?::uuid)' : '';
  const rows = (await em.execute(`select m.* ${sql}${keyset} order by m.joined_at, m.id limit ?`, [
    ...params,
    ...(after ?? []),
    limit + 1,
  ])) as object[];
  const members = rows.map((row) => em.map(MembershipEntity, row as never));
  const count = async () => {
    const [counted] = (await em.execute(`select count(*)::int as n ${sql}`, params)) as { n: number }[];
    return counted?.n ?? 0;
  };
  return { ...connectionOf(members, { limit, after }, (m) => [m.joinedAt.toISOString(), m.id]), count };
}
