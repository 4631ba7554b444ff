import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EntryKindName } from './entry.domain.js';

/** What was learned, done or lived on the way to a goal. An empty text says that the goal was reached, without words. */
export const EntryEntity = defineEntity({
  name: 'EntryEntity',
  tableName: 'entry',
  properties: {
    id: p.uuid().primary(),
    goalId: p.uuid(),
    pairingId: p.uuid(),
    authorId: p.uuid(),
    kind: p.text().$type<EntryKindName>(),
    text: p.text(),
    percent: p.integer().strictNullable(),
    shared: p.boolean(),
    at: p.datetime(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type EntryEntity = InferEntity<typeof EntryEntity>;
