import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { refuse } from '../refusals.js';
/** As many as a pairing may have. */
export const maxFeedback = 500;

/** Strengths, one improvement, a next step. */
export interface NewFeedback {
  strengths: string;
  improvement?: string | null | undefined;
  nextStep?: string | null | undefined;
}

/** To whom either party's feedback goes: the other one. Refuses PAIRING_NOT_OPEN, INVALID, OVER_LIMIT. */
export function decideGiveFeedback(
  { pairing, given }: { pairing: PairingState; given: number },
  actorId: string,
  feedback: NewFeedback,
): Result<{ toId: string }, 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT'> {
  const path = ['input', 'pairingId'];
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', path, 'pairing.notOpen');
  const invalid = checkFeedback(feedback);
  if (invalid.length > 0) return refuseAll(invalid);
  if (given >= maxFeedback) return refuse('OVER_LIMIT', path, 'overLimit', { max: maxFeedback });
  return accept({ toId: actorId === pairing.mentorId ? pairing.menteeId : pairing.mentorId });
}

function checkFeedback({ strengths, improvement, nextStep }: NewFeedback): Invalid[] {
  return [
    ...checkText(['input', 'strengths'], strengths, { max: 2000 }),
    ...checkText(['input', 'improvement'], improvement, { min: 0, max: 2000 }),
    ...checkText(['input', 'nextStep'], nextStep, { min: 0, max: 2000 }),
  ];
}

/** Whether the receiver has read it now, once. Refuses NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function decideAcknowledgeFeedback(
  { pairing, feedback }: { pairing: PairingState; feedback: { toId: string; acknowledgedAt: Date | null } },
  actorId: string,
): Result<null, 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS'> {
  if (actorId !== feedback.toId) return refuse('NOT_YOURS', 'id', 'feedback.receiverAcknowledges');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  return feedback.acknowledgedAt ? refuse('WRONG_STATUS', 'id', 'acknowledged') : accept(null);
}
