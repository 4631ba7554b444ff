import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { requestDueKinds } from './create-request.writes.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { requestPeriods, shouldRemind } from './request.domain.js';
import { lockRequest, type RequestCode } from './request.writes.js';

/**
 * The mentee answers what the mentor asked: it is the mentor's turn again, and their reminder counts from now. Refuses
 * INVALID, NOT_FOUND, REQUEST_CLOSED, WRONG_STATUS.
 */
export async function answerInfo(
  operation: PairingsOperation,
  id: string,
  answer: string,
): Promise<Result<PairingRequestEntity, RequestCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['answer'], answer, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const moving = await lockRequest(unit, { id, action: 'ANSWER_INFO', personId });
    if (!moving.ok) return moving;
    const { request, next } = moving.value;
    request.status = next;
    request.answer = answer.trim();
    await remindAnew(unit, request);
    return accept(request);
  });
}

async function remindAnew(unit: PairingsUnit, request: PairingRequestEntity): Promise<void> {
  if (!shouldRemind(request)) return;
  const { remindMs } = requestPeriods(await findPolicy(unit.em, request.programId));
  unit.schedule(requestDueKinds.remind, request.id, new Date(unit.now.getTime() + remindMs));
}
