import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { refuse } from '../refusals.js';
import { DocumentEntity } from './document.entity.js';

/** Removes a document of the viewer. People with whom it was shared no longer see it. */
export const removeDocument = (operation: PeopleOperation, id: string): Promise<Result<DocumentEntity, 'NOT_FOUND'>> =>
  changeAsViewer(operation, {}, async (unit, { id: personId }) => {
    const document = await unit.em.findOne(DocumentEntity, { id, personId });
    if (!document) return refuse('NOT_FOUND', 'id', 'document.notFound');
    // The foreign key of `document_share` deletes the shares.
    unit.em.remove(document);
    return accept(document);
  });
