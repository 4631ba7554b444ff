import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { refuse } from '../refusals.js';
export const adviceStatuses = ['NOTED', 'TRYING', 'APPLIED', 'SET_ASIDE'] as const;
export type AdviceStatusName = (typeof adviceStatuses)[number];

/** As many as a pairing may have. */
export const maxAdvice = 500;

/** Whether either party may give advice. Refuses PAIRING_NOT_OPEN, INVALID, OVER_LIMIT. */
export function decideGiveAdvice(
  { pairing, given }: { pairing: PairingState; given: number },
  text: string,
): Result<null, 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT'> {
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'pairingId', 'pairing.notOpen');
  const invalid = checkText(['text'], text, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return given >= maxAdvice ? refuse('OVER_LIMIT', 'pairingId', 'overLimit', { max: maxAdvice }) : accept(null);
}

/** What was set aside may be tried again; what was applied is done. Nothing becomes merely noted again. */
const next: Record<AdviceStatusName, readonly AdviceStatusName[]> = {
  NOTED: ['TRYING', 'APPLIED', 'SET_ASIDE'],
  TRYING: ['TRYING', 'APPLIED', 'SET_ASIDE'],
  SET_ASIDE: ['TRYING', 'APPLIED', 'SET_ASIDE'],
  APPLIED: [],
};

export interface AdviceState {
  byId: string;
  status: AdviceStatusName;
  result: string | null;
}

export interface AdviceAnswer {
  status: AdviceStatusName;
  /** What came of it; absent: as told before. */
  result?: string | null | undefined;
}

/**
 * What is told of an advice after its receiver has said what they did with it. Who applied it tells the result: the
 * other gave it to hear of it again. Refuses NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID.
 */
export function decideUpdateAdvice(
  { pairing, advice }: { pairing: PairingState; advice: AdviceState },
  actorId: string,
  answer: AdviceAnswer,
): Result<{ result: string | null }, 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID'> {
  if (actorId === advice.byId) return refuse('NOT_YOURS', 'id', 'advice.receiverUpdates');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  if (!next[advice.status].includes(answer.status)) return refuse('WRONG_STATUS', 'status', 'advice.noWayBack');
  const invalid = checkText(['result'], answer.result, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  const result = answer.result?.trim() ?? advice.result;
  if (answer.status === 'APPLIED' && !result) return refuse('INVALID', 'result', 'advice.resultWanted');
  return accept({ result });
}
