import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DocumentKindName } from './document.domain.js';

/** A link to a person's CV or another document, which is stored elsewhere. */
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
