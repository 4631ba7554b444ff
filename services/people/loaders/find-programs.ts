import { type Connection, connectionOf, type PageArgs, readPage } from '../../shared/connection.js';
import { leanRows } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { ProgramEntity } from '../entities/program.entity.js';

/** Whether the viewer may know a programme: open ones everybody may, the others their members. */
export const visibleProgram = `(p.admission = 'OPEN'
  or exists (select 1 from membership m where m.program_id = p.id and m.person_id = ?::uuid))`;

/** A page of the programmes that the viewer may know, by name, then id. One statement. */
export async function findPrograms(
  em: Em,
  viewerId: string | null,
  page: PageArgs,
): Promise<Connection<ProgramEntity>> {
  const { limit, after } = readPage(page, ['text', 'uuid']);
  const keyset = after ? ' and (p.name, p.id) > (?, ?::uuid)' : '';
  const rows = (await em.execute(
    `select p.* from program p where ${visibleProgram}${keyset} order by p.name, p.id limit ?`,
    [viewerId, ...(after ?? []), limit + 1],
  )) as object[];
  const programs = rows.map(leanRows(em, ProgramEntity));
  return connectionOf(programs, { limit, after }, (program) => [program.name, program.id]);
}

/** A programme, null where there is none that the viewer may know. */
export async function findProgram(em: Em, viewerId: string | null, id: string): Promise<ProgramEntity | null> {
  const rows = (await em.execute(`select p.* from program p where p.id = ? and ${visibleProgram}`, [
    id,
    viewerId,
  ])) as object[];
  return rows[0] ? leanRows(em, ProgramEntity)(rows[0]) : null;
}
