import { newId } from '../../shared/id.js';
import type { PeopleUnit } from '../operation.js';
import type { DataRequestKindName } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/**
 * Returns the person's open request of this kind, or a new one. The caller holds the lock on the person's row, so that two
 * calls at once get the same request.
 */
export async function findOrCreateDataRequest(
  unit: PeopleUnit,
  personId: string,
  kind: DataRequestKindName,
): Promise<{ request: DataRequestEntity; isNew: boolean }> {
  const open = await unit.em.findOne(DataRequestEntity, { personId, kind, status: 'REQUESTED' });
  if (open) return { request: open, isNew: false };
  const fields = { id: newId(), personId, kind, status: 'REQUESTED' as const, requestedAt: unit.now };
  const request = unit.em.create(DataRequestEntity, { ...fields, expiresAt: null, downloadUrl: null, tokenHash: null });
  unit.em.persist(request);
  return { request, isNew: true };
}
