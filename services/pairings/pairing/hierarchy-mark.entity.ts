import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * Since when the parties of a pairing are in one chain of managers. A table of its own, because marks must not change
 * the pairing's version.
 */
export const HierarchyMarkEntity = defineEntity({
  name: 'HierarchyMarkEntity',
  tableName: 'hierarchy_mark',
  properties: {
    pairingId: p.uuid().primary(),
    since: p.datetime(),
  },
});
export type HierarchyMarkEntity = InferEntity<typeof HierarchyMarkEntity>;
