import { checkText } from '../../shared/checks.js';
import { type Operation, requireViewer } from '../../shared/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingRequestEntity } from '../entities/pairing-request.entity.js';
import { lockRequest, type RequestCode, recordRequest } from './lock-request.js';

/** The mentor declines, with a reason if they like. Refuses INVALID, NOT_FOUND, REQUEST_CLOSED. */
export async function declineRequest(
  operation: Operation,
  id: string,
  reason: string | null,
): Promise<Result<PairingRequestEntity, RequestCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const moving = await lockRequest(unit, { id, action: 'DECLINE', personId });
    if (!moving.ok) return moving;
    const { request, next } = moving.value;
    request.status = next;
    request.declineReason = reason?.trim() || null;
    recordRequest(unit, 'RequestDeclined', request, personId);
    return accept(request);
  });
}
