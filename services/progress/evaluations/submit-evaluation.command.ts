import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, type RowTarget } from '../facts/change-pairing.writes.js';
import { decideSubmit, type EvaluationSubmission } from './evaluation.domain.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';
import { instrumentByKey } from './instrument.domain.js';
import { revealEvaluation } from './reveal-evaluation.writes.js';

type Code = 'NOT_FOUND' | 'WRONG_STATUS' | 'ALREADY_SUBMITTED' | 'INVALID';

/** A party answers an open evaluation. The second answer reveals both. */
export function submitEvaluation(
  context: ProgressContext,
  evaluationId: string,
  submission: EvaluationSubmission,
): Promise<Result<EvaluationEntity, Code>> {
  const target: RowTarget<EvaluationEntity> = {
    entity: EvaluationEntity,
    id: evaluationId,
    path: ['evaluationId'],
    notFound: 'evaluation.notFound',
  };
  return changePairingRow(context, target, async ({ unit, pairing, row: evaluation, actorId: personId }) => {
    const instrument = instrumentByKey(evaluation.instrumentKey);
    const before = await unit.em.find(EvaluationAnswerEntity, { evaluationId });
    const answered = before.some((answer) => answer.personId === personId);
    const decision = decideSubmit({ evaluation, instrument, answered }, submission, unit.now);
    if (!decision.ok) return decision;
    const { autonomy } = submission;
    const answer = { evaluationId, personId, scores: decision.value, autonomy, submittedAt: unit.now };
    unit.em.persist(unit.em.create(EvaluationAnswerEntity, answer));
    if (before.length === 0) return accept(evaluation);
    unit.unschedule('evaluation.close', evaluationId);
    revealEvaluation(unit, { evaluation, pairing }, [...before, answer]);
    return accept(evaluation);
  });
}
