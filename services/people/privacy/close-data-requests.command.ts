import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { forUpdateById } from '../common/row-locks.js';
import type { DataRequestStatusName } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/** Makes the handler that moves due requests from one status to another, and deletes their links and archives. */
export function closeDataRequests(from: DataRequestStatusName, to: DataRequestStatusName): DueHandler {
  return async ({ em }, requestIds) => {
    for (const request of await em.find(DataRequestEntity, { id: { $in: requestIds }, status: from }, forUpdateById)) {
      Object.assign(request, { status: to, tokenHash: null, downloadUrl: null });
      await em.execute('delete from export_archive where request_id = ?', [request.id]);
    }
  };
}
