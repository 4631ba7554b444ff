import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { LoaderDeps } from '../loader-deps.js';

/** The likes of one guide; there is no row for a guide without likes. */
interface GuideLikes {
  guideId: string;
  count: number;
  likedByViewer: boolean;
}

const likesSql = `select guide_id as "guideId", count(*)::int as count, coalesce(bool_or(person_id = ?::uuid), false) as "likedByViewer"
  from guide_like where guide_id = any(?::uuid[]) group by guide_id`;

/** Loads the likes of each guide, by one statement that counts along the primary key. */
const guideLikesById = (em: Em, viewerId: string | null) =>
  oneByKey<GuideLikes>(
    (ids) => em.execute(likesSql, [viewerId, sqlArray(ids)]) as unknown as Promise<GuideLikes[]>,
    (row) => row.guideId,
  );

export const guideLoaders = {
  guideLikesById: ({ em, viewerId }: LoaderDeps) => guideLikesById(em, viewerId),
};
