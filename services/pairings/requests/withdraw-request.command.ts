import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { lockRequest, type RequestCode, recordRequestEvent } from './request.writes.js';

/** The mentee takes their request back. Refuses NOT_FOUND, REQUEST_CLOSED. */
export async function withdrawRequest(
  operation: PairingsOperation,
  id: string,
): Promise<Result<PairingRequestEntity, RequestCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const moving = await lockRequest(unit, { id, action: 'WITHDRAW', personId });
    if (!moving.ok) return moving;
    const { request, next } = moving.value;
    request.status = next;
    recordRequestEvent(unit, 'RequestWithdrawn', request, personId);
    return accept(request);
  });
}
