import type { PeopleEvents } from '../../contracts/people-events.js';
import { type Operation, requireViewer } from '../../shared/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { dataDue, exportPatienceHours, hoursAfter } from '../domain/data-request.js';
import type { DataRequestEntity } from '../entities/data-request.entity.js';
import { openDataRequest } from './open-data-request.js';

/** The viewer asks for all that is theirs. While one archive is being gathered, asking again answers the same request. */
export async function requestExport(operation: Operation): Promise<Result<DataRequestEntity, never>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const { request, isNew } = await openDataRequest(unit, personId, 'EXPORT');
    if (!isNew) return accept(request);
    unit.schedule(dataDue.gather, request.id, unit.now);
    unit.schedule(dataDue.giveUp, request.id, hoursAfter(unit.now, exportPatienceHours));
    const payload = { requestId: request.id, personId } satisfies PeopleEvents['ExportRequested'];
    unit.record({ type: 'ExportRequested', streams: [personId], actorId: personId, payload });
    return accept(request);
  });
}
