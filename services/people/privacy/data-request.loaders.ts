import type { Em } from '../../shared/database/orm.js';
import { DataRequestEntity } from './data-request.entity.js';

/** Returns a person's data requests, the newest first. */
export function findDataRequests(em: Em, personId: string): Promise<DataRequestEntity[]> {
  return em.find(DataRequestEntity, { personId }, { orderBy: { requestedAt: 'desc', id: 'desc' } });
}
