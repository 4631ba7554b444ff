import { newId } from '../../shared/id.js';
import type { PeopleUnit } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import type { DataRequestKindName } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/**
 * The person's request of this kind that is not answered yet; a new one where there is none. The person's row is locked:
 * two that ask at once get the same one. Throws UNAUTHENTICATED for who was erased.
 */
export async function findOrCreateDataRequest(
  unit: PeopleUnit,
  personId: string,
  kind: DataRequestKindName,
): Promise<{ request: DataRequestEntity; isNew: boolean }> {
  await lockPerson(unit, personId);
  const open = await unit.em.findOne(DataRequestEntity, { personId, kind, status: 'REQUESTED' });
  if (open) return { request: open, isNew: false };
  const fresh = { id: newId(), personId, kind, status: 'REQUESTED' as const, requestedAt: unit.now };
  const nothingYet = { expiresAt: null, downloadUrl: null, tokenHash: null };
  const request = unit.em.create(DataRequestEntity, { ...fresh, ...nothingYet });
  unit.em.persist(request);
  return { request, isNew: true };
}
