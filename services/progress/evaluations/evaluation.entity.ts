import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OccasionName, StoredEvaluationStatusName } from './evaluation.domain.js';

/** How the two see their relationship, on an occasion. `period` makes the occasion unique within the pairing. */
export const EvaluationEntity = defineEntity({
  name: 'EvaluationEntity',
  tableName: 'evaluation',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    instrumentKey: p.text(),
    occasion: p.text().$type<OccasionName>(),
    period: p.text(),
    status: p.text().$type<StoredEvaluationStatusName>(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    revealedAt: p.datetime().strictNullable(),
  },
});
export type EvaluationEntity = InferEntity<typeof EvaluationEntity>;
