import { manyByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { LoaderDeps } from '../loader-deps.js';
import { DocumentEntity } from './document.entity.js';

const visibleDocumentsSql = `select d.* from document d where d.person_id = any(?::uuid[]) and (d.person_id = ?::uuid
    or exists (select 1 from document_share s where s.document_id = d.id and s.recipient_id = ?::uuid))
  order by d.added_at, d.id`;

/** A person's documents that the viewer may open, the oldest first: the viewer's own, or shared with the viewer. */
const documentsByPersonId = (em: Em, viewerId: string | null) =>
  manyByKey<DocumentEntity>(
    async (ids) => {
      const rows = (await em.execute(visibleDocumentsSql, [sqlArray(ids), viewerId, viewerId])) as object[];
      return rows.map(plainRowMapper(em, DocumentEntity));
    },
    (document) => document.personId,
  );

export const documentLoaders = {
  documentsByPersonId: ({ em, viewerId }: LoaderDeps) => documentsByPersonId(em, viewerId),
};
