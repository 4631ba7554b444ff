import type { PeopleEvents } from '../../contracts/people-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { addHours, dataRequestDue, exportTimeoutHours } from './data-request.domain.js';
import type { DataRequestEntity } from './data-request.entity.js';
import { findOrCreateDataRequest } from './data-request.writes.js';

/** The viewer asks for all that is theirs. While one archive is being gathered, asking again answers the same request. */
export async function requestExport(operation: PeopleOperation): Promise<Result<DataRequestEntity, never>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const { request, isNew } = await findOrCreateDataRequest(unit, personId, 'EXPORT');
    if (!isNew) return accept(request);
    unit.schedule(dataRequestDue.gatherExport, request.id, unit.now);
    unit.schedule(dataRequestDue.failExport, request.id, addHours(unit.now, exportTimeoutHours));
    const payload = { requestId: request.id, personId } satisfies PeopleEvents['ExportRequested'];
    unit.record({ type: 'ExportRequested', streams: [personId], actorId: personId, payload });
    return accept(request);
  });
}
