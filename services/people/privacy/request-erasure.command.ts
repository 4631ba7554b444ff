import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { addHours, dataRequestDue, erasureLinkLifetimeHours } from './data-request.domain.js';
import type { DataRequestEntity } from './data-request.entity.js';
import { findOrCreateDataRequest } from './data-request.writes.js';

/**
 * The viewer asks to be erased. An e-mail brings a link that confirms the erasure within 24 hours; nothing is erased
 * before. Asking again sends a new link, and the earlier link stops working.
 */
export const requestErasure = (operation: PeopleOperation): Promise<Result<DataRequestEntity, never>> =>
  changeAsViewer(operation, {}, async (unit, { id: personId }) => {
    const { request } = await findOrCreateDataRequest(unit, personId, 'ERASURE');
    request.expiresAt = addHours(unit.now, erasureLinkLifetimeHours);
    unit.schedule(dataRequestDue.sendErasureEmail, request.id, unit.now);
    unit.schedule(dataRequestDue.expireErasure, request.id, request.expiresAt);
    return accept(request);
  });
