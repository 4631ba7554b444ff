import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';

/** A pairing's evaluations, the latest first. */
export const evaluationsByPairingId = (em: Em) =>
  plainRowsByKey(em, EvaluationEntity, { by: 'pairingId', order: { by: ['opensAt', 'id'], direction: 'desc' } });

/** What was answered to an evaluation. Whoever asks decides who may see it (domain/evaluation.ts). */
export const answersByEvaluationId = (em: Em) =>
  plainRowsByKey(em, EvaluationAnswerEntity, { by: 'evaluationId', order: { by: ['personId'], direction: 'asc' } });
