import DataLoader from 'dataloader';
import type { Viewer } from '../../shared/auth.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';

const sql = `select program_id as "programId" from membership_fact
  where person_id = ? and program_id = any(?::uuid[]) and roles @> '{COORDINATOR}'`;

/** Whether the viewer coordinates a programme, by their token or by what people told. */
export const coordinatesProgram = (em: Em, viewer: Viewer | null): DataLoader<string, boolean> =>
  new DataLoader(async (programIds) => {
    if (!viewer) return programIds.map(() => false);
    const rows = (await em.execute(sql, [viewer.personId, sqlList(programIds)])) as { programId: string }[];
    const known = new Set([...viewer.coordinates, ...rows.map(({ programId }) => programId)]);
    return programIds.map((id) => known.has(id));
  });
