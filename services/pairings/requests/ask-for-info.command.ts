import { checkText } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestRefusal } from './request.domain.js';
import { changeRequest } from './request.writes.js';

/** The mentor asks a question before answering. They are not reminded while the question is open. */
export async function askForInfo(
  operation: PairingsOperation,
  id: string,
  question: string,
): Promise<Result<PairingRequestEntity, RequestRefusal | 'INVALID'>> {
  const invalid = checkText(['question'], question, { max: 2000 });
  return changeRequest(operation, { id, action: 'ASK_INFO', invalid }, async ({ unit, request, next }) => {
    Object.assign(request, { status: next, question: question.trim(), answer: null });
    unit.unschedule('request.remind', id);
    return accept(request);
  });
}
