import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import { type Connection, type PageArgs, parsePageArgs, toConnection } from '../../shared/pagination/connection.js';
import type { LoaderDeps } from '../loader-deps.js';
import { ProgramEntity } from './program.entity.js';

/** Condition on `program p`: everybody may see open programmes, and members may see theirs. Takes the viewer's id. */
const visibleProgramSql = `(p.admission = 'OPEN'
  or exists (select 1 from membership m where m.program_id = p.id and m.person_id = ?::uuid))`;

/** Returns a page of the programmes that the viewer may see, ordered by name, then id. One statement. */
export async function findPrograms(
  em: Em,
  viewerId: string | null,
  page: PageArgs,
): Promise<Connection<ProgramEntity>> {
  const { limit, after } = parsePageArgs(page, ['text', 'uuid']);
  const keyset = after ? ' and (p.name, p.id) > (?, ?::uuid)' : '';
  const rows = (await em.execute(
    `select p.* from program p where ${visibleProgramSql}${keyset} order by p.name, p.id limit ?`,
    [viewerId, ...(after ?? []), limit + 1],
  )) as object[];
  const programs = rows.map(plainRowMapper(em, ProgramEntity));
  return toConnection(programs, { limit, after }, (program) => [program.name, program.id]);
}

/** Returns a programme; null where there is none, or none that the viewer may see. */
export async function findProgram(em: Em, viewerId: string | null, id: string): Promise<ProgramEntity | null> {
  const rows = (await em.execute(`select p.* from program p where p.id = ? and ${visibleProgramSql}`, [
    id,
    viewerId,
  ])) as object[];
  return rows[0] ? plainRowMapper(em, ProgramEntity)(rows[0]) : null;
}

export const programLoaders = {
  /** A programme by its id; null where there is none. */
  programById: ({ em }: LoaderDeps) => plainRowByKey(em, ProgramEntity, 'id'),
};
