import { type Operation, requireViewer } from '../../shared/operation.js';
import { accept, type Result } from '../../shared/result.js';
import { dataDue, erasureLinkHours, hoursAfter } from '../domain/data-request.js';
import type { DataRequestEntity } from '../entities/data-request.entity.js';
import { openDataRequest } from './open-data-request.js';

/**
 * The viewer asks to be erased: a letter goes to their address, whose link confirms it within 24 hours. Nothing is erased
 * before. Asking again sends a new letter, and the link before it is no longer good.
 */
export async function requestErasure(operation: Operation): Promise<Result<DataRequestEntity, never>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const { request } = await openDataRequest(unit, personId, 'ERASURE');
    request.expiresAt = hoursAfter(unit.now, erasureLinkHours);
    unit.schedule(dataDue.writeErasureLetter, request.id, unit.now);
    unit.schedule(dataDue.dropErasure, request.id, request.expiresAt);
    return accept(request);
  });
}
