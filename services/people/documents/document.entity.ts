import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DocumentKindName } from './document.domain.js';

/** A person's CV or the like, kept elsewhere: only its address is here. */
export const DocumentEntity = defineEntity({
  name: 'DocumentEntity',
  tableName: 'document',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    title: p.text(),
    kind: p.text().$type<DocumentKindName>(),
    url: p.text(),
    addedAt: p.datetime(),
  },
});
export type DocumentEntity = InferEntity<typeof DocumentEntity>;
