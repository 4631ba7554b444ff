import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';

type Source = Pick<LoaderSource, 'em'>;

export const evaluationLoaders = {
  /** A pairing's evaluations, latest first. */
  evaluationsByPairingId: ({ em }: Source) =>
    plainRowsByKey(em, EvaluationEntity, { by: 'pairingId', order: { by: ['opensAt', 'id'], direction: 'desc' } }),

  /** All answers of an evaluation, hidden ones included: the caller decides who may see them. */
  answersByEvaluationId: ({ em }: Source) =>
    plainRowsByKey(em, EvaluationAnswerEntity, { by: 'evaluationId', order: { by: ['personId'], direction: 'asc' } }),
};
