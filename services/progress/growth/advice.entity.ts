import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AdviceStatusName } from './advice.domain.js';

/** What one of the two advised the other, and what came of it. */
export const AdviceEntity = defineEntity({
  name: 'AdviceEntity',
  tableName: 'advice',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    byId: p.uuid(),
    text: p.text(),
    status: p.text().$type<AdviceStatusName>(),
    result: p.text().strictNullable(),
    at: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type AdviceEntity = InferEntity<typeof AdviceEntity>;
