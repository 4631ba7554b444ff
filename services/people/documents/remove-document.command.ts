import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import { refuse } from '../refusals.js';
import { DocumentEntity } from './document.entity.js';

/** Removes a document of the viewer's own; whoever was sent it no longer sees it. Refuses NOT_FOUND. */
export async function removeDocument(
  operation: PeopleOperation,
  id: string,
): Promise<Result<DocumentEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const document = await unit.em.findOne(DocumentEntity, { id, personId });
    if (!document) return refuse('NOT_FOUND', 'id', 'document.notFound');
    // Its shares go with it: the table's key cascades.
    unit.em.remove(document);
    return accept(document);
  });
}
