import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import { decideAddDocument, type NewDocument } from './document.domain.js';
import { DocumentEntity } from './document.entity.js';

/** Adds a document of the viewer's own, seen by nobody else until it is sent before a meeting. Refuses INVALID. */
export async function addDocument(
  operation: PeopleOperation,
  input: NewDocument,
): Promise<Result<DocumentEntity, 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    // The lock keeps two at once from both counting one place too many.
    await lockPerson(unit, personId);
    const decision = decideAddDocument(await unit.em.count(DocumentEntity, { personId }), input);
    if (!decision.ok) return decision;
    const { title, kind, url } = decision.value;
    const document = unit.em.create(DocumentEntity, { id: newId(), personId, title, kind, url, addedAt: unit.now });
    unit.em.persist(document);
    return accept(document);
  });
}
