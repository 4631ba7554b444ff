import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

/** How many people like a guide, and whether the viewer is among them; no row where nobody does. */
export interface GuideLikes {
  guideId: string;
  count: number;
  byViewer: boolean;
}

const sql = `select guide_id as "guideId", count(*)::int as count, coalesce(bool_or(person_id = ?::uuid), false) as "byViewer"
  from guide_like where guide_id = any(?::uuid[]) group by guide_id`;

/** The likes of each guide, counted along the primary key; one statement for all. */
export const guideLikesById = (em: Em, viewerId: string | null) =>
  oneByKey<GuideLikes>(
    (ids) => em.execute(sql, [viewerId, sqlArray(ids)]) as unknown as Promise<GuideLikes[]>,
    (row) => row.guideId,
  );
