import type { ProgressEvents } from '../../contracts/progress-events.js';
import { pairingStreams } from '../facts/pairing.domain.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import type { EvaluationEntity } from './evaluation.entity.js';

/** A locked evaluation with its pairing. */
export interface LockedEvaluation {
  evaluation: EvaluationEntity;
  pairing: PairingFactEntity;
}

/** Records an event of an evaluation for both parties. */
export function recordEvaluation(
  unit: ProgressUnit,
  type: Extract<keyof ProgressEvents, `Evaluation${string}`>,
  { evaluation, pairing }: LockedEvaluation,
  actorId: string | null,
): void {
  const payload = { evaluationId: evaluation.id, pairingId: pairing.pairingId };
  unit.record({ type, streams: pairingStreams(pairing), actorId, payload });
}

/** Reveals an evaluation to both parties. Only now `EvaluationSubmitted` is recorded: until then answers are secret. */
export function revealEvaluation(unit: ProgressUnit, locked: LockedEvaluation, answers: { personId: string }[]): void {
  Object.assign(locked.evaluation, { status: 'REVEALED', revealedAt: unit.now });
  for (const { personId } of answers) recordEvaluation(unit, 'EvaluationSubmitted', locked, personId);
  recordEvaluation(unit, 'EvaluationRevealed', locked, null);
}
