import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ClosureReasonName } from './closure.domain.js';

/** Why and when a pairing came to its end; begun by nobody when the agreed day had come. */
export const ClosureEntity = defineEntity({
  name: 'ClosureEntity',
  tableName: 'closure',
  properties: {
    pairingId: p.uuid().primary(),
    reason: p.text().$type<ClosureReasonName>(),
    begunById: p.uuid().strictNullable(),
    begunAt: p.datetime(),
  },
});
export type ClosureEntity = InferEntity<typeof ClosureEntity>;
