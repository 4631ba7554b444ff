import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestRefusal } from './request.domain.js';
import { changeRequest } from './request.writes.js';

/** The mentor has seen the request. Marking it again changes nothing. */
export async function markRequestViewed(
  operation: PairingsOperation,
  id: string,
): Promise<Result<PairingRequestEntity, RequestRefusal>> {
  return changeRequest(operation, { id, action: 'VIEW' }, async ({ request, next }) => {
    request.status = next;
    return accept(request);
  });
}
