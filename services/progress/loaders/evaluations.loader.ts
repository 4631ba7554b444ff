import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { EvaluationEntity } from '../entities/evaluation.entity.js';
import { EvaluationAnswerEntity } from '../entities/evaluation-answer.entity.js';

/** A pairing's evaluations, the latest first. */
export const evaluationsByPairingId = (em: Em) =>
  manyByKey<EvaluationEntity>(
    (ids) => em.find(EvaluationEntity, { pairingId: { $in: ids } }, { orderBy: { opensAt: 'desc', id: 'desc' } }),
    (evaluation) => evaluation.pairingId,
  );

/** What was answered to an evaluation. Whoever asks decides who may see it (domain/evaluation.ts). */
export const answersByEvaluationId = (em: Em) =>
  manyByKey<EvaluationAnswerEntity>(
    (ids) => em.find(EvaluationAnswerEntity, { evaluationId: { $in: ids } }, { orderBy: { personId: 'asc' } }),
    (answer) => answer.evaluationId,
  );
