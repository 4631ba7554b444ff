import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { addHours, dataRequestDue, exportTimeoutHours } from './data-request.domain.js';
import type { DataRequestEntity } from './data-request.entity.js';
import { findOrCreateDataRequest } from './data-request.writes.js';

/** The viewer asks for an archive of their data. Returns the open request where one is being gathered already. */
export const requestExport = (operation: PeopleOperation): Promise<Result<DataRequestEntity, never>> =>
  changeAsViewer(operation, {}, async (unit, { id: personId }) => {
    const { request, isNew } = await findOrCreateDataRequest(unit, personId, 'EXPORT');
    if (!isNew) return accept(request);
    unit.schedule(dataRequestDue.gatherExport, request.id, unit.now);
    unit.schedule(dataRequestDue.failExport, request.id, addHours(unit.now, exportTimeoutHours));
    const payload = { requestId: request.id, personId };
    unit.record({ type: 'ExportRequested', streams: [personId], actorId: personId, payload });
    return accept(request);
  });
