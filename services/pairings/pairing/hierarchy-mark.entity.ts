import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Since when the two of a pairing stand in one chain of managers. Kept apart: the pairing's version does not tell of it. */
export const HierarchyMarkEntity = defineEntity({
  name: 'HierarchyMarkEntity',
  tableName: 'hierarchy_mark',
  properties: {
    pairingId: p.uuid().primary(),
    since: p.datetime(),
  },
});
export type HierarchyMarkEntity = InferEntity<typeof HierarchyMarkEntity>;
