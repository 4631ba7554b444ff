import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { requestDueKinds } from './create-request.writes.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { lockRequest, type RequestCode } from './request.writes.js';

/**
 * The mentor asks one thing before they answer; as long as that is open, nobody reminds them. Refuses INVALID, NOT_FOUND,
 * REQUEST_CLOSED, WRONG_STATUS.
 */
export async function askForInfo(
  operation: PairingsOperation,
  id: string,
  question: string,
): Promise<Result<PairingRequestEntity, RequestCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['question'], question, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const moving = await lockRequest(unit, { id, action: 'ASK_INFO', personId });
    if (!moving.ok) return moving;
    const { request, next } = moving.value;
    request.status = next;
    request.question = question.trim();
    request.answer = null;
    unit.unschedule(requestDueKinds.remind, id);
    return accept(request);
  });
}
