import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { lockRequest, type RequestCode } from './request.writes.js';

/** The mentor has seen the request; a second time changes nothing. Refuses NOT_FOUND, REQUEST_CLOSED. */
export async function markRequestViewed(
  operation: PairingsOperation,
  id: string,
): Promise<Result<PairingRequestEntity, RequestCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const moving = await lockRequest(unit, { id, action: 'VIEW', personId });
    if (!moving.ok) return moving;
    const { request, next } = moving.value;
    request.status = next;
    return accept(request);
  });
}
