import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestRefusal } from './request.domain.js';
import { changeRequest, recordRequestEvent } from './request.writes.js';

/** The mentee withdraws their request. */
export async function withdrawRequest(
  operation: PairingsOperation,
  id: string,
): Promise<Result<PairingRequestEntity, RequestRefusal>> {
  return changeRequest(operation, { id, action: 'WITHDRAW' }, async ({ unit, request, next, actorId }) => {
    request.status = next;
    recordRequestEvent(unit, 'RequestWithdrawn', request, actorId);
    return accept(request);
  });
}
