import { LockMode } from '@mikro-orm/core';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { DataRequestStatusName } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/** What happens to requests in one status when their time has come: they get another, and their archives go. */
export function closeDataRequests(from: DataRequestStatusName, to: DataRequestStatusName): DueHandler {
  return async (unit, requestIds) => {
    const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    for (const request of await unit.em.find(DataRequestEntity, { id: { $in: requestIds }, status: from }, lock)) {
      request.status = to;
      request.tokenHash = null;
      request.downloadUrl = null;
      await unit.em.execute('delete from export_archive where request_id = ?', [request.id]);
    }
  };
}
