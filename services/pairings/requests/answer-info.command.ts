import { checkText } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { type RequestRefusal, requestPeriods, shouldRemind } from './request.domain.js';
import { changeRequest } from './request.writes.js';

/** The mentee answers the mentor's question. The mentor has to answer the request again, and is reminded from now on. */
export async function answerInfo(
  operation: PairingsOperation,
  id: string,
  answer: string,
): Promise<Result<PairingRequestEntity, RequestRefusal | 'INVALID'>> {
  const invalid = checkText(['answer'], answer, { max: 2000 });
  return changeRequest(operation, { id, action: 'ANSWER_INFO', invalid }, async ({ unit, request, next }) => {
    Object.assign(request, { status: next, answer: answer.trim() });
    await rescheduleReminder(unit, request);
    return accept(request);
  });
}

async function rescheduleReminder(unit: PairingsUnit, request: PairingRequestEntity): Promise<void> {
  if (!shouldRemind(request)) return;
  const { remindMs } = requestPeriods(await findPolicy(unit.em, request.programId));
  unit.schedule('request.remind', request.id, new Date(unit.now.getTime() + remindMs));
}
