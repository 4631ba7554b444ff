import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { addHours, dataRequestDue, erasureLinkLifetimeHours } from './data-request.domain.js';
import type { DataRequestEntity } from './data-request.entity.js';
import { findOrCreateDataRequest } from './data-request.writes.js';

/**
 * The viewer asks to be erased: a letter goes to their address, whose link confirms it within 24 hours. Nothing is erased
 * before. Asking again sends a new letter, and the link before it is no longer good.
 */
export async function requestErasure(operation: PeopleOperation): Promise<Result<DataRequestEntity, never>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const { request } = await findOrCreateDataRequest(unit, personId, 'ERASURE');
    request.expiresAt = addHours(unit.now, erasureLinkLifetimeHours);
    unit.schedule(dataRequestDue.sendErasureEmail, request.id, unit.now);
    unit.schedule(dataRequestDue.expireErasure, request.id, request.expiresAt);
    return accept(request);
  });
}
