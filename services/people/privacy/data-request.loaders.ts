import type { Em } from '../../shared/database/orm.js';
import { DataRequestEntity } from './data-request.entity.js';

/** What one person asked for about their data, the newest first. */
export function findDataRequests(em: Em, personId: string): Promise<DataRequestEntity[]> {
  return em.find(DataRequestEntity, { personId }, { orderBy: { requestedAt: 'desc', id: 'desc' } });
}
