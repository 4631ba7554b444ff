import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What one of the two answered: `scores` by item. Nobody else's to see before both have, or the window is over. */
export const EvaluationAnswerEntity = defineEntity({
  name: 'EvaluationAnswerEntity',
  tableName: 'evaluation_answer',
  properties: {
    evaluationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    scores: p.json<Record<string, number>>(),
    autonomy: p.integer().strictNullable(),
    submittedAt: p.datetime(),
  },
});
export type EvaluationAnswerEntity = InferEntity<typeof EvaluationAnswerEntity>;
