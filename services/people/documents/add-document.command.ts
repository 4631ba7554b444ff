import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { decideAddDocument, type NewDocument } from './document.domain.js';
import { DocumentEntity } from './document.entity.js';

/** Adds a document of the viewer. Nobody else sees it until the viewer shares it before a meeting. */
export const addDocument = (
  operation: PeopleOperation,
  input: NewDocument,
): Promise<Result<DocumentEntity, 'INVALID'>> =>
  changeAsViewer(operation, {}, async (unit, { id: personId }) => {
    const decision = decideAddDocument(await unit.em.count(DocumentEntity, { personId }), input);
    if (!decision.ok) return decision;
    const { title, kind, url } = decision.value;
    const document = unit.em.create(DocumentEntity, { id: newId(), personId, title, kind, url, addedAt: unit.now });
    unit.em.persist(document);
    return accept(document);
  });
